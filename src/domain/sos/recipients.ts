/** Who stands behind a step of a chain on a given day. */
import { TITLES, type Staff } from '../identity';
import { weekdayOf, type Day } from '../days';
import type { Want } from './choices';
import type { ChainStep } from './settings';

/** Stands in a step for the members of the board of education. */
export const BOARD = 'board';

export interface People {
  /** Everybody of the school by uid. */
  readonly staff: ReadonlyMap<string, Pick<Staff, 'title' | 'role' | 'classIds' | 'workDays' | 'active'>>;
  /** uids of the active board members. */
  readonly board: readonly string[];
}

/** The uids whom a step reaches on `day`: titles are reached through those on duty, people named one by one on any day. */
export function recipientsOf(step: Pick<ChainStep, 'to'>, { staff, board }: People, day: Day): string[] {
  const weekday = weekdayOf(day);
  const uids = step.to.flatMap((target) => {
    if (target === BOARD) return board;
    if (!isTitle(target)) return staff.get(target)?.active || board.includes(target) ? [target] : [];
    return [...staff]
      .filter(([, member]) => member.active && member.title === target && member.workDays.includes(weekday))
      .map(([uid]) => uid);
  });
  return [...new Set(uids)];
}

/** The homeroom teachers of a pupil's present classes, and only when the pupil chose them or anybody. */
export function homeroomOf(want: Want | undefined, classIds: readonly string[], { staff }: People): string[] {
  if (want !== 'homeroom' && want !== 'anyone') return [];
  return [...staff]
    .filter(
      ([, { active, role, classIds: own }]) =>
        active && role === 'teacher' && own.some((classId) => classIds.includes(classId)),
    )
    .map(([uid]) => uid);
}

export function isTitle(target: string): boolean {
  return (TITLES as readonly string[]).includes(target);
}
