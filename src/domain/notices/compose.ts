/** One matter about one child as notices: a document for each circle of adults, with only what that circle may read. */
import type { NoticeAudience } from './circles';
import { type NoticeKind, OF_KIND } from './kinds';
import { addDays, dayOfInstant, type IsoInstant } from '../days';
import { paths } from '../paths';
import type { Policy } from '../school/settings';
import { forHomeroom, membersOf, type Colleagues } from './audiences';
import { NOTICE_DAYS, type Notice, type NoticeReason } from './records';

/** A reason, and the circles that it is for when not for all of its kind. */
export interface ReasonFor extends NoticeReason {
  readonly only?: readonly NoticeAudience[];
}

export interface Matter {
  readonly kind: NoticeKind;
  readonly pupilId: string;
  /** The pupil's present classes; the one that boards count the pupil in stands first. */
  readonly classIds: readonly string[];
  /** Day (`talk`), round id (`safety`, `bullying`), ISO week (others). */
  readonly window: string;
  /** When the latest source reached the server. For what is computed at night: `closesAt` of the last day that it rests on. */
  readonly since: IsoInstant;
  readonly openBy?: IsoInstant;
  readonly reasons: readonly ReasonFor[];
  readonly staff: Colleagues;
  /** Absent: the school has not decided on one. */
  readonly policy: Policy | undefined;
  /** Only on `risk`. */
  readonly model?: Notice['model'];
  /** Indicators that a homeroom teacher may know of (not `keptFromHomeroom`). Absent: none, so a slip withholds. */
  readonly homeroomIndicators?: readonly string[];
}

export interface ComposedNotice {
  readonly id: string;
  readonly notice: Notice;
}

/** The documents of a matter; a circle that may read none of its reasons gets none. Nothing in them is from a clock or a reader. */
export function composeNotices(matter: Matter): ComposedNotice[] {
  const { kind, pupilId, classIds, window, openBy, staff, policy, model } = matter;
  const since = inMs(matter.since);
  return OF_KIND[kind].audiences.flatMap((audience) => {
    const reasons = reasonsFor(audience, matter);
    if (reasons.length === 0) return [];
    const circle = { kind, audience, classIds, day: dayOfInstant(since) };
    const notice: Omit<Notice, 'classId' | 'otherClassId'> = {
      ...{ kind, audience, pupilId },
      reasons,
      sources: [...new Set(reasons.flatMap(({ sources }) => sources))],
      createdFor: membersOf(circle, staff, policy),
      since,
      expiresAt: expiryOf(since),
      ...(openBy !== undefined && { openBy: inMs(openBy) }),
      ...(model !== undefined && { model }),
    };
    return [{ id: paths.noticeId(kind, audience, pupilId, window), notice: inClasses(notice, classIds) }];
  });
}

/** The notice of a pupil who is in these classes now. */
export function inClasses(
  notice: Omit<Notice, 'classId' | 'otherClassId'>,
  [classId = '', otherClassId]: readonly string[],
): Notice {
  const next: Notice = { ...notice, classId };
  delete next.otherClassId;
  return otherClassId === undefined ? next : { ...next, otherClassId };
}

function reasonsFor(audience: NoticeAudience, matter: Matter): NoticeReason[] {
  return matter.reasons.flatMap(({ only, ...reason }) => {
    if (only && !only.includes(audience)) return [];
    if (audience !== 'homeroom') return [reason];
    return forHomeroom(reason, matter.homeroomIndicators) ?? [];
  });
}

/** As Firestore gives it back: to the millisecond. */
function inMs(instant: IsoInstant): IsoInstant {
  return new Date(Date.parse(instant)).toISOString();
}

/** The same time of day, `NOTICE_DAYS` later: there is no summer time. */
function expiryOf(since: IsoInstant): IsoInstant {
  const day = since.slice(0, 10);
  return since.replace(day, addDays(day, NOTICE_DAYS));
}
