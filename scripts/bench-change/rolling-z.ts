/**
 * A rule after a comparable Japanese tool: Nishimura et al. (2024), Front. Public Health 12:1430011, 2,433 pupils on 76 school days.
 * Taken from it: a pupil's daily score, a rolling z-score of it, and +1 as the mark above which an answer is unusual. Our reading: how
 * long the stretch rolls, what a missing day does, the weather in the place of its score, and that each such mark is an alarm:
 * there it is counted, and held against symptoms later.
 */
import type { MoodDay } from '@domain/mood/state';
import type { Rule } from './rules';

/** School days that the stretch goes back, and how many answers it needs. */
const ROLLING = { days: 20, answers: 8 };
const WEEK = 5;
const UNUSUAL = 1;

/** Every answer that is unusual for this child. */
export const rollingZ: Rule = (days) =>
  days.flatMap((day, index) => {
    const today = problem(day);
    const before = days.slice(Math.max(0, index - ROLLING.days), index).flatMap((one) => problem(one) ?? []);
    return today !== undefined && isUnusual(today, before, ROLLING.answers) ? [index] : [];
  });

/** Every Friday whose week is worse than the one before, and unusual among the four before it. */
export const weeklyChange: Rule = (days) => {
  const weeks: (number | undefined)[] = [];
  for (let from = 0; from + WEEK <= days.length; from += WEEK) {
    const problems = days.slice(from, from + WEEK).flatMap((one) => problem(one) ?? []);
    weeks.push(problems.length > 0 ? mean(problems) : undefined);
  }
  return weeks.flatMap((week, at) => {
    const last = weeks[at - 1];
    const before = weeks.slice(Math.max(0, at - ROLLING.days / WEEK), at).flatMap((one) => one ?? []);
    const isWorse = week !== undefined && last !== undefined && week > last;
    return isWorse && isUnusual(week, before, ROLLING.days / WEEK) ? [at * WEEK + WEEK - 1] : [];
  });
};

/** The worse the weather, the higher: 0 はれ … 3 かみなり. */
function problem({ answer }: MoodDay): number | undefined {
  return typeof answer === 'number' ? 4 - answer : undefined;
}

function isUnusual(value: number, before: readonly number[], least: number): boolean {
  if (before.length < least) return false;
  const usual = mean(before);
  const sd = Math.sqrt(mean(before.map((one) => (one - usual) ** 2)));
  return sd > 0 && (value - usual) / sd > UNUSUAL;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
