/** Who stands behind a step of a chain on a given day. */
import { isHomeroomOf } from '../access/standing';
import { TITLES, type Staff, type Title } from '../identity';
import { weekdayOf, type Day } from '../days';
import type { Want } from './choices';
import type { Sos } from './records';
import type { ChainStep } from './settings';

/** Stands in a step for the members of the board of education. */
export const BOARD = 'board';

export interface People {
  /** Everybody of the school by uid. */
  readonly staff: ReadonlyMap<
    string,
    Pick<Staff, 'title' | 'duties' | 'role' | 'classIds' | 'cover' | 'workDays' | 'active'>
  >;
  /** uids of the active board members. */
  readonly board: readonly string[];
}

/**
 * The uids whom a step reaches on `day`: titles are reached through those on duty, people named one by one on any day, nobody of
 * `keptOut` in either way.
 */
export function recipientsOf(
  step: Pick<ChainStep, 'to'>,
  { staff, board }: People,
  day: Day,
  keptOut: readonly string[] = [],
): string[] {
  const weekday = weekdayOf(day);
  const uids = step.to.flatMap((target) => {
    if (target === BOARD) return board;
    if (!isTitle(target)) return staff.get(target)?.active || board.includes(target) ? [target] : [];
    return [...staff]
      .filter(([, member]) => member.active && holds(member, target) && member.workDays.includes(weekday))
      .map(([uid]) => uid);
  });
  return [...new Set(uids)].filter((uid) => !keptOut.includes(uid));
}

/** The homeroom teachers of a pupil's present classes on `day`, and whoever covers for them. */
function homeroomTeachers(classIds: readonly string[], { staff }: People, day: Day): string[] {
  return [...staff].filter(([, member]) => isHomeroomOf(member, { classIds, day })).map(([uid]) => uid);
}

/** What of an SOS says who hears of it. */
export type Chosen = Pick<Sos, 'want' | 'not' | 'keptFrom'>;

/** By title, or by a duty beside it. */
function holds({ title, duties = [] }: Pick<Staff, 'title' | 'duties'>, target: Title): boolean {
  return title === target || duties.some((duty) => duty === target);
}

/** Whom the child leaves out of an SOS, by either way of choosing. */
export function leftOutOf({ not = [], keptFrom = [] }: Pick<Sos, 'not' | 'keptFrom'>): string[] {
  return [...new Set([...not, ...keptFrom])];
}

/**
 * The homeroom teachers of a pupil's present classes on `day`, only when the pupil chose them or anybody, and nobody whom the pupil
 * leaves out.
 */
export function homeroomOf(sos: Chosen, classIds: readonly string[], people: People, day: Day): string[] {
  if (!choseHomeroom(sos.want)) return [];
  const leftOut = leftOutOf(sos);
  return homeroomTeachers(classIds, people, day).filter((uid) => !leftOut.includes(uid));
}

/**
 * Who is not told of this pupil's SOS, whatever else they are in the school: whom the pupil leaves out, and the homeroom teachers,
 * unless the pupil chose them or anybody.
 */
export function keptOutOf(sos: Chosen, classIds: readonly string[], people: People, day: Day): string[] {
  const teachers = choseHomeroom(sos.want) ? [] : homeroomTeachers(classIds, people, day);
  return [...new Set([...leftOutOf(sos), ...teachers])];
}

function choseHomeroom(want: Want | undefined): boolean {
  return want === 'homeroom' || want === 'anyone';
}

export function isTitle(target: string): target is Title {
  return (TITLES as readonly string[]).includes(target);
}
