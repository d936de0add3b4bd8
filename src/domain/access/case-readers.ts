/**
 * Who reads a case, as a list that stands in it: its team, whoever looks after all children, and nobody whom the child leaves out, or
 * about whom the school's adults have told the board. A list of who may, never of who may not.
 */

import type { Case } from '../cases/records';
import type { Origin } from '../cases/choices';
import type { Day } from '../days';
import { type Staff, TITLES } from '../identity';
import { type Member, type Standing, standingsOf } from './standing';

export type CaseStaff = Readonly<Record<string, Member & Pick<Staff, 'displayName'>>>;

/** What decides who reads it beside the case itself. */
export interface CaseCircle {
  readonly staff: CaseStaff;
  /** uids: whom the child leaves out of everything or of what the case began with, and whom a matter of harm is about. */
  readonly keptFrom: readonly string[];
  readonly day: Day;
}

type Kept = Pick<Case, 'classIds' | 'confided' | 'team'>;

/** The uids, sorted. */
export function caseReaders(one: Kept, { staff, keptFrom, day }: CaseCircle): string[] {
  return Object.entries(staff)
    .filter(([uid, member]) => !keptFrom.includes(uid) && readsCase(one, uid, member, day))
    .map(([uid]) => uid)
    .sort();
}

function readsCase({ classIds, confided, team }: Kept, uid: string, member: Member, day: Day): boolean {
  const is = standingsOf(member, { classIds, day });
  if (!is.has('teacher') && !is.has('counsellor') && !is.has('leader')) return false;
  // What a child has confided is not for whoever also disciplines, by no duty.
  if (confided && is.has('guidance')) return false;
  return is.has('counsellor') || is.has('leader') || team.some((one) => one.uid === uid);
}

/** Of a case that is closed nobody comes to read who did not before. */
export function lessened(before: readonly string[], now: readonly string[]): string[] {
  return before.filter((uid) => now.includes(uid));
}

/** Whether somebody can be in the team: only who may read the case, too. */
export function canJoin(one: Pick<Case, 'classIds' | 'confided'>, uid: string, circle: CaseCircle): boolean {
  const member = circle.staff[uid];
  const team = [{ uid, name: '-', duty: 'daily' as const }];
  return (
    member !== undefined &&
    !circle.keptFrom.includes(uid) &&
    readsCase({ ...one, team }, uid, member, circle.day)
  );
}

/** Who leads a case that somebody has opened who may not read it: the first of those who may, leaders first. */
export function leadInstead(
  one: Pick<Case, 'classIds' | 'confided'>,
  circle: CaseCircle,
): string | undefined {
  const standing = (uid: string): ReadonlySet<Standing> => {
    const member = circle.staff[uid];
    return member ? standingsOf(member, { classIds: one.classIds, day: circle.day }) : new Set();
  };
  const title = (uid: string) => TITLES.indexOf(circle.staff[uid]?.title ?? 'office');
  return caseReaders({ ...one, team: [] }, circle)
    .toSorted(
      (a, b) =>
        Number(standing(b).has('leader')) - Number(standing(a).has('leader')) ||
        title(a) - title(b) ||
        (a < b ? -1 : 1),
    )
    .at(0);
}

/** Whether what a case began with was told in confidence. `to`: the group or the person that the child chose. */
export function isToldInConfidence(kind: Origin, to: string | undefined): boolean {
  return (kind === 'talk' || kind === 'sos') && to !== undefined && to !== 'homeroom' && to !== 'anyone';
}
