/** Whom a notice is for, and what of it each circle may read. firestore.rules decides on every single read. */
import type { NoticeAudience } from './circles';
import { type NoticeKind, OF_KIND } from './kinds';
import { isConfided } from '../access/notice-readers';
import { standingAs } from '../access/standing-as';
import { isHomeroomOf, type Member, type Standing } from '../access/standing';
import type { Day } from '../days';
import { paths } from '../paths';
import type { Policy } from '../school/settings';
import type { NoticeReason } from './records';

export type Colleagues = ReadonlyMap<string, Member>;

/**
 * The other circle of the same matter: what one of them has opened or decided, the other need not do again. `undefined` where the
 * circles are told different things: a wish to talk is for the person who was chosen, and what leaders hear of is not what the
 * contacts for safety hear of.
 */
export function twinOf(kind: NoticeKind, audience: NoticeAudience): NoticeAudience | undefined {
  if (!OF_KIND[kind].homeroomReads) return undefined;
  return audience === 'homeroom' ? 'counsellor' : 'homeroom';
}

/** Those whom a child does not leave out. */
export function withoutLeftOut<M>(
  staff: ReadonlyMap<string, M>,
  leftOut: readonly string[] = [],
): ReadonlyMap<string, M> {
  return leftOut.length === 0 ? staff : new Map([...staff].filter(([uid]) => !leftOut.includes(uid)));
}

export interface Circle {
  readonly kind: NoticeKind;
  readonly audience: NoticeAudience;
  /** The pupil's present classes. */
  readonly classIds: readonly string[];
  readonly day: Day;
}

/**
 * The uids of a circle on `day`, sorted. Whom a child's word must not miss always has somebody: where none of the named contacts
 * works here any more, or no counsellor is left, it is the leaders, where there is no leader or no homeroom teacher the counsellors.
 */
export function membersOf(
  { kind, audience, classIds, day }: Circle,
  staff: Colleagues,
  policy: Policy | undefined,
): string[] {
  const child = { classIds, day };
  const people = [...staff].map(([uid, member]) => ({ ...member, uid }));
  // Whoever has this child's class is reached as that, and by no other title or duty.
  const reached = people.filter((one) => audience === 'homeroom' || !isHomeroomOf(one, child));
  const those = (...standings: Standing[]) =>
    standingAs(standings, reached, child)
      .map(({ uid }) => uid)
      .sort();
  // Admins read no notices, even when somebody has named them.
  const colleagues = those('teacher', 'counsellor', 'leader');
  const named = (uids: readonly string[] = []) => colleagues.filter((uid) => uids.includes(uid));
  const leaders = () =>
    firstOf(
      () => those('leader'),
      () => those('counsellor'),
    );
  switch (audience) {
    case 'homeroom':
      return OF_KIND[kind].isWish
        ? firstOf(
            () => those('homeroom'),
            () => those('counsellor'),
          )
        : those('homeroom');
    case 'counsellor':
      return firstOf(() => those(isConfided({ kind, audience }) ? 'confidant' : 'counsellor'), leaders);
    case 'leader':
      return leaders();
    case 'safety':
      return firstOf(() => named(policy?.safetyContacts), leaders);
    case 'bullying': {
      const team = those('leader', 'counsellor', 'guidance');
      return firstOf(
        () => named(policy?.notices?.bullyingTeam),
        () => colleagues.filter((uid) => team.includes(uid)),
      );
    }
  }
}

function firstOf(first: () => string[], otherwise: () => string[]): string[] {
  const found = first();
  return found.length > 0 ? found : otherwise();
}

/** Answers to single items, and what was written beside them, are never read in the homeroom. */
const NOT_FOR_HOMEROOM: readonly string[] = [
  'safety-answer',
  'bullying-answer',
  'teacher-answer',
  'comment-left',
];

/**
 * A reason as the homeroom may read it; `undefined`: not at all. `indicators` are those that it may know of: without the list,
 * none.
 */
export function forHomeroom(
  reason: NoticeReason,
  indicators: readonly string[] = [],
): NoticeReason | undefined {
  const { indicator } = reason.params;
  if (NOT_FOR_HOMEROOM.includes(reason.code)) return undefined;
  if (indicator !== undefined && !indicators.includes(String(indicator))) return undefined;
  return { ...reason, sources: reason.sources.flatMap((path) => homeroomSource(path) ?? []) };
}

/** The document that a homeroom teacher may read in place of a pupil's document, if there is one. */
function homeroomSource(path: string): string | undefined {
  const result = paths.result.in(path);
  if (result) return paths.homeroomResult(result.school, result.pupilId, result.roundId);
  if (paths.note.in(path)?.audience === 'counsellor') return undefined;
  const collection = paths.ofPupil.in(path)?.collection;
  return ['responses', 'sensitiveAnswers', 'derived'].includes(collection ?? '') ? undefined : path;
}
