/** The stretch of time that a notice gathers its sources from: part of its id, so that twice is once. */
import { addDays, weekdayOf, type Day } from '../days';

/** The ISO 8601 week of a day, e.g. `2026-W47`. Weeks begin on Monday; the year is that of the week's Thursday. */
export function isoWeekOf(day: Day): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const before = Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`);
  const week = Math.floor(before / (7 * 24 * 60 * 60 * 1000)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The first and the last day of the ISO week that a day lies in. */
export function weekAround(day: Day): { from: Day; to: Day } {
  const from = mondayOf(day);
  return { from, to: addDays(from, 6) };
}

function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}
