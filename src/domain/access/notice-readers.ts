/** Who reads a notice: each circle its own documents, and nobody whom the child leaves out. What stands in `readers` is made here. */
import type { Day } from '../days';
import type { Title } from '../identity';
import { OF_KIND } from '../notices/kinds';
import type { Notice } from '../notices/records';
import type { ChildName } from '../school/school';
import { type Child, type Member, type StaffRole, type Standing, standingsOf } from './standing';

export type Placed = Pick<
  Notice,
  'kind' | 'audience' | 'classId' | 'otherClassId' | 'createdFor' | 'keptFrom'
>;

/** Whoever looks. `classIds`: own and covered. */
export interface NoticeViewer {
  readonly uid: string;
  readonly role: StaffRole;
  readonly title: Title;
  readonly school: string;
  readonly classIds: readonly string[];
}

/** A child's wish to talk to the counsellors only. */
export function isConfided({ kind, audience }: Pick<Notice, 'kind' | 'audience'>): boolean {
  return OF_KIND[kind].isWish && audience !== 'homeroom';
}

/** The child of a notice: whoever has its classes now is its homeroom. */
export function childOf(
  { classId, otherClassId }: Pick<Notice, 'classId' | 'otherClassId'>,
  day: Day,
): Child {
  return { classIds: otherClassId === undefined ? [classId] : [classId, otherClassId], day };
}

/** Whether somebody with this uid may read it on `day`. */
export function readsNotice(notice: Placed, uid: string, member: Member, day: Day): boolean {
  const { kind, audience, createdFor, keptFrom = [] } = notice;
  if (keptFrom.includes(uid)) return false;
  const is = standingsOf(member, childOf(notice, day));
  // Whoever has this child's class is reached as that, and by no other title or duty.
  if (is.has('homeroom')) return audience === 'homeroom';
  const isNamed = createdFor.includes(uid);
  if (is.has('counsellor')) return !isConfided(notice) || is.has('confidant');
  if (is.has('leader') && (!OF_KIND[kind].isWish || isNamed)) return true;
  // What was made for a homeroom is read by whoever has the class now, not by whoever had it then.
  return audience !== 'homeroom' && isNamed && is.has('teacher');
}

/** Who there is to read it. */
export interface People {
  readonly staff: ReadonlyMap<string, Member>;
  /** Of the board of education. */
  readonly board: readonly string[];
}

/**
 * Everybody who reads it on `day`, sorted. What would be read by nobody goes on to the leaders, then to the counsellors, and where the
 * child leaves all of them out to the board.
 */
export function readersOfNotice(notice: Placed, { staff, board }: People, day: Day): string[] {
  const { keptFrom = [] } = notice;
  const whoever = (may: (uid: string, member: Member) => boolean) =>
    [...staff].flatMap(([uid, member]) => (may(uid, member) ? uid : [])).sort();
  const heirs = (standing: Standing) => () =>
    whoever((uid, member) => {
      const is = standingsOf(member, childOf(notice, day));
      return is.has(standing) && !is.has('homeroom') && !keptFrom.includes(uid);
    });
  const circles = [
    () => whoever((uid, member) => readsNotice(notice, uid, member, day)),
    ...[heirs('leader'), heirs('counsellor')],
    () => (keptFrom.length > 0 ? board.filter((uid) => !keptFrom.includes(uid)).sort() : []),
  ];
  return circles.reduce<string[]>((found, circle) => (found.length > 0 ? found : circle()), []);
}

/** What a child has chosen, and who it is: the board looks nobody up. */
export interface Choice {
  readonly leftOut: readonly string[];
  readonly child?: ChildName | undefined;
}

/** The notice with those of the staff who may read it on `day`, without whom its child leaves out; those are sent nothing more either. */
export function seenBy(notice: Notice, { leftOut, child }: Choice, people: People, day: Day): Notice {
  const next = { ...notice };
  delete next.keptFrom;
  delete next.untold;
  delete next.child;
  if (leftOut.length > 0) next.keptFrom = [...new Set(leftOut)].sort();
  next.readers = readersOfNotice(next, people, day);
  if (child && next.readers.some((uid) => people.board.includes(uid))) next.child = child;
  const to = notice.untold?.to.filter((uid) => !leftOut.includes(uid)) ?? [];
  return notice.untold && to.length > 0 ? { ...next, untold: { ...notice.untold, to } } : next;
}
