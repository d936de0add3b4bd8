/** What a school year of one child's weather says: how often which weather, and how the last answers stand to its own usual. */
import type { Level } from '../answers/pupil-records';
import { percentages } from '../classes/percentages';
import { type Day, type Month, monthOf } from '../days';
import { BASELINE_LEAST, IN_A_ROW } from '../mood/limits';
import { moodOf } from '../mood/history';
import type { MoodDay } from '../mood/state';
import { isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { addDays } from '../days';
import type { WeatherYear } from './year';

export const LEVELS: readonly Level[] = [4, 3, 2, 1];

export interface Shares {
  /** Answers with a weather: what the percentages rest on. */
  readonly answered: number;
  readonly passed: number;
  /** Whole percent, 100 together, of LEVELS in their order. */
  readonly percent: readonly number[];
  readonly counts: readonly number[];
}

/** How often each weather was tapped on these days. A pass is an answer, but no weather. */
export function sharesOf(days: WeatherYear['days']): Shares {
  const all = Object.values(days).map(({ level }) => level);
  const counts = LEVELS.map((level) => all.filter((one) => one === level).length);
  const answered = counts.reduce((sum, count) => sum + count, 0);
  return { answered, passed: all.length - answered, percent: percentages(counts), counts };
}

/** The same month by month, in their order, without those in which nothing was tapped. */
export function sharesByMonth(days: WeatherYear['days']): { month: Month; shares: Shares }[] {
  const months = [...new Set(Object.keys(days).map(monthOf))].sort();
  return months.map((month) => ({
    month,
    shares: sharesOf(Object.fromEntries(Object.entries(days).filter(([day]) => monthOf(day) === month))),
  }));
}

/** `learning`: too few answers since school began again to know what is usual. */
export type Usual =
  | { readonly state: 'learning'; readonly answers: number; readonly needs: number }
  | { readonly state: 'as-usual' | 'lower'; readonly mean: number; readonly since?: Day };

/**
 * The last answers beside the child's own usual since school last began again: the same reckoning that makes notices, without what only
 * the attendance of a class can tell. `lower`: it has alarmed and not recovered, or the last answers lie below one after another.
 */
export function usualOf(days: WeatherYear['days'], calendar: SchoolCalendar, today: Day): Usual {
  const mood = moodOf(undefined, moodDays(days, calendar, today));
  const answers = mood?.baseline.n ?? 0;
  if (!mood || answers < BASELINE_LEAST) return { state: 'learning', answers, needs: BASELINE_LEAST };
  const isLower = mood.alarmed || mood.below >= IN_A_ROW;
  const [since] = mood.alarmed ? mood.alarms.slice(-1) : [];
  const { mean } = mood.baseline;
  return { state: isLower ? 'lower' : 'as-usual', mean, ...(since !== undefined && { since }) };
}

function moodDays(days: WeatherYear['days'], calendar: SchoolCalendar, today: Day): MoodDay[] {
  const [first] = Object.keys(days).sort();
  const all: MoodDay[] = [];
  for (let day = first; day !== undefined && day <= today; day = addDays(day, 1)) {
    const told = days[day];
    // A day at home is none to compare with: a Saturday's answer is not as a school day's.
    if (isSchoolDay(calendar, day)) all.push({ day, answer: told ? (told.level ?? 'skipped') : 'away' });
  }
  return all;
}
