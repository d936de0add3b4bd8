/** Whom a step of a chain really reaches, by weekday. Pure: the preview's words are made from it. */
import { addDays, type Day } from '@domain/days';
import type { Staff } from '@domain/identity';
import { BOARD, isTitle, type People, recipientsOf } from '@domain/sos/recipients';
import type { ChainStep } from '@domain/sos/settings';

/** Monday to Friday, as weekday numbers. */
export const WORK_WEEK = [1, 2, 3, 4, 5] as const;

/** A Sunday: the days after it are a week of every weekday. */
const SOME_SUNDAY: Day = '2026-11-01';

export type Colleagues = Readonly<Record<string, Staff>>;

export function peopleOf(colleagues: Colleagues): People {
  // A school cannot see who is on the board of education.
  return { staff: new Map(Object.entries(colleagues)), board: [] };
}

export interface TargetReach {
  readonly target: string;
  readonly kind: 'title' | 'board' | 'person';
  /** People on duty, Monday to Friday. Those of the board are unknown here. */
  readonly counts: readonly number[];
}

export function targetReach(target: string, people: People): TargetReach {
  const kind = target === BOARD ? 'board' : isTitle(target) ? 'title' : 'person';
  return { target, kind, counts: peopleByWeekday({ to: [target] }, people) };
}

/** How many different people a step reaches, Monday to Friday, without the board. */
export function peopleByWeekday(step: Pick<ChainStep, 'to'>, people: People): number[] {
  return WORK_WEEK.map((weekday) => recipientsOf(step, people, addDays(SOME_SUNDAY, weekday)).length);
}

/** Weekdays with the same number of people, the emptiest left out: `[[1, [3]], [2, [1, 5]]]` is one on Wednesday, two on Monday and Friday. */
export function weekdaysByCount(counts: readonly number[]): [count: number, weekdays: number[]][] {
  const groups = new Map<number, number[]>();
  counts.forEach((count, index) => {
    if (count > 0) groups.set(count, [...(groups.get(count) ?? []), index + 1]);
  });
  return [...groups];
}
