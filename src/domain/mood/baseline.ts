/** A child's own usual weather, from the first answers since school began again. */
import { weekdayOf, type Day } from '../days';
import type { Level } from '../answers/pupil-records';
import { BASELINE_MOST, BELOW_USUAL, COHORT, SD_FLOOR, WEEKDAY_WEIGHT } from './limits';
import type { BaselineTally } from './state';

export const NO_BASELINE: BaselineTally = { n: 0, sum: 0, squares: 0, weekdays: {} };

/** With one more answer; a full baseline stays as it is. */
export function withAnswer(tally: BaselineTally, day: Day, level: Level): BaselineTally {
  if (tally.n >= BASELINE_MOST) return tally;
  const weekday = String(weekdayOf(day));
  const { n = 0, sum = 0 } = tally.weekdays[weekday] ?? {};
  return {
    n: tally.n + 1,
    sum: tally.sum + level,
    squares: tally.squares + level * level,
    weekdays: { ...tally.weekdays, [weekday]: { n: n + 1, sum: sum + level } },
  };
}

/** Mean and SD in levels, both drawn towards the cohort's, the SD not below its floor. */
export function usual({ n, sum, squares }: BaselineTally): { mean: number; sd: number } {
  const own = n === 0 ? 0 : Math.max(0, squares / n - (sum / n) ** 2);
  const mean = (sum + COHORT.weight * COHORT.mean) / (n + COHORT.weight);
  const variance = (n * own + COHORT.varianceWeight * COHORT.variance) / (n + COHORT.varianceWeight);
  return { mean, sd: Math.max(SD_FLOOR, Math.sqrt(variance)) };
}

/** By how many levels this child's weather is usually better (or worse) on that weekday, drawn towards 0. */
function weekdayEffect({ n, sum, weekdays }: BaselineTally, day: Day): number {
  const same = weekdays[String(weekdayOf(day))];
  if (same === undefined || n === 0) return 0;
  return (same.sum - same.n * (sum / n)) / (same.n + WEEKDAY_WEIGHT);
}

/** By how many levels an answer differs from what this child usually answers on such a weekday. */
export function deviation(tally: BaselineTally, day: Day, level: Level): number {
  return level - weekdayEffect(tally, day) - usual(tally).mean;
}

/** Whether an answer is below the child's usual, by more than the baseline's own uncertainty. */
export function isBelowUsual(tally: BaselineTally, day: Day, level: Level): boolean {
  return deviation(tally, day, level) <= -BELOW_USUAL;
}
