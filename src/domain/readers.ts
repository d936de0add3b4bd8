/** Whom a pupil's survey is read by, from the staff at work in the school. Who sees what is decided by the rules. */
import type { Day } from './days';
import type { Staff } from './identity';
import { isHomeroomOf, membersOf } from './notices/audiences';
import type { AUDIENCES } from './pupil-choices';
import type { Policy } from './settings';

/** An adult at work in the school. `classIds` are those looked after now, cover included. */
export type Reader = Pick<Staff, 'displayName' | 'title' | 'role' | 'classIds'> & {
  /** Whom answers about safety or bullying reach. Absent in a copy from before this was told. */
  readonly reachedBy?: readonly ('safety' | 'bullying')[];
  /** Absent in a copy from before notes named their readers. */
  readonly uid?: string;
};

/** The staff at work in a school on `day`, as a pupil is told of them. `staff` by uid. */
export function readersAt(
  staff: Readonly<Record<string, Staff>>,
  policy: Policy | undefined,
  day: Day,
): Reader[] {
  const members = new Map(Object.entries(staff));
  const reached = (audience: 'safety' | 'bullying') =>
    new Set(membersOf({ kind: audience, audience, classIds: [], day }, members, policy));
  const circles = { safety: reached('safety'), bullying: reached('bullying') };
  return Object.entries(staff).map(([uid, member]) => {
    const { displayName, title, role, classIds, cover } = member;
    const covered = Object.keys(cover).filter((id) => isHomeroomOf(member, [id], day));
    return {
      uid,
      displayName,
      title,
      role,
      classIds: [...new Set([...classIds, ...covered])],
      reachedBy: (['safety', 'bullying'] as const).filter((circle) => circles[circle].has(uid)),
    };
  });
}

export interface SurveyReaders {
  /** See the summary without what is kept from the homeroom. */
  readonly homeroom: readonly Reader[];
  /** See every answer and what a pupil wrote. */
  readonly counsellors: readonly Reader[];
  /** See the summary and the answers about safety. */
  readonly leaders: readonly Reader[];
  /** Hear of an answer about bullying. */
  readonly bullyingTeam: readonly Reader[];
  /** Hear of an answer about safety, and are none of those above. */
  readonly safetyContacts: readonly Reader[];
  /** Everybody once, in this order. */
  readonly all: readonly Reader[];
}

/** The adults who read the answers of a pupil in `classId`, by what they see. */
export function surveyReaders(staff: readonly Reader[], classId: string): SurveyReaders {
  const homeroom = staff.filter((one) => isHomeroomTeacher(one, classId));
  const counsellors = staff.filter(({ role }) => role === 'counsellor');
  const leaders = staff.filter(({ role }) => role === 'leader');
  const bullyingTeam = staff.filter(({ reachedBy }) => reachedBy?.includes('bullying'));
  const seeAll = [...counsellors, ...leaders];
  const safetyContacts = staff.filter((one) => one.reachedBy?.includes('safety') && !seeAll.includes(one));
  const all = [...new Set([...homeroom, ...seeAll, ...bullyingTeam, ...safetyContacts])];
  return { homeroom, counsellors, leaders, bullyingTeam, safetyContacts, all };
}

/** Whom a note of a pupil in `classId` is for. Student guidance does not read what is for the counsellors. */
export function noteReaders(
  audience: (typeof AUDIENCES)[number],
  staff: readonly Reader[],
  classId: string,
): readonly Reader[] {
  return audience === 'homeroom'
    ? staff.filter((one) => isHomeroomTeacher(one, classId))
    : staff.filter(({ role, title }) => role === 'counsellor' && title !== 'guidance');
}

/** A note to the homeroom names no more. */
const NAMED_MAX = 20;

/** Goes with a note to the homeroom: those named above it, and nobody who has the class later. Unknown on an older tablet's copy. */
export function namedReaders(
  audience: (typeof AUDIENCES)[number],
  staff: readonly Reader[],
  classId: string,
): { readers?: string[] } {
  if (audience !== 'homeroom') return {};
  const uids = noteReaders(audience, staff, classId).map(({ uid }) => uid);
  const readers = uids.filter((uid) => uid !== undefined);
  return readers.length > 0 && readers.length === uids.length ? { readers: readers.slice(0, NAMED_MAX) } : {};
}

function isHomeroomTeacher({ role, classIds }: Reader, classId: string): boolean {
  return role === 'teacher' && classIds.includes(classId);
}
