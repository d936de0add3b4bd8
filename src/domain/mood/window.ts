import { isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { addDays, type Day } from '../days';
import { MOOD_VERSION, RECENT_DAYS } from './limits';
import type { MoodState } from './state';
import { beginsAnew } from './step';

/** Longer than any vacation. */
const LOOK_BACK_DAYS = 120;

/** The last school day up to and including `day`. `undefined`: none within 120 days. */
export function lastSchoolDay(calendar: SchoolCalendar, day: Day): Day | undefined {
  for (let back = 0; back <= LOOK_BACK_DAYS; back += 1) {
    const candidate = addDays(day, -back);
    if (isSchoolDay(calendar, candidate)) return candidate;
  }
  return undefined;
}

/** All school days up to and including `until` (a school day) since school began again, oldest first. */
export function daysOfTerm(calendar: SchoolCalendar, until: Day): Day[] {
  const days = [until];
  for (let first = until; ;) {
    const before = lastSchoolDay(calendar, addDays(first, -1));
    if (before === undefined || beginsAnew(before, first)) return days.reverse();
    days.push(before);
    first = before;
  }
}

/**
 * Of the days of a term those that a night's run has to look at again: as far back as an answer may have arrived late, or as a
 * state is behind; all of them when there are no states yet, or states of another version.
 */
export function daysToLookAt(term: readonly Day[], states: readonly MoodState[]): Day[] {
  const isNew = states.length === 0 || states.some(({ version }) => version !== MOOD_VERSION);
  if (isNew) return [...term];
  const ends = states.map(({ recent }) => recent.at(-1)?.day ?? '');
  const from = [term.at(-RECENT_DAYS) ?? '', ...ends].reduce((a, b) => (a < b ? a : b));
  return term.filter((day) => day >= from);
}
