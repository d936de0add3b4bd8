/** The stretch of time that a notice gathers its sources from: part of its id, so that twice is once. */
import { addDays, weekdayOf, type Day } from '../days';
import { type NoticeKind, OF_KIND } from './kinds';

/** The ISO 8601 week of a day, e.g. `2026-W47`. Weeks begin on Monday; the year is that of the week's Thursday. */
export function isoWeekOf(day: Day): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const before = Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`);
  const week = Math.floor(before / (7 * 24 * 60 * 60 * 1000)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The window of a kind in which something came up on a day; `undefined`: it has one of a round. */
export function windowOf(kind: NoticeKind, day: Day): string | undefined {
  switch (OF_KIND[kind].window) {
    case 'day':
      return day;
    case 'week':
      return isoWeekOf(day);
    case 'round':
      return undefined;
  }
}

/** The seven days of an ISO week, e.g. of `2026-W47`. The fourth of January lies in the first week of its year. */
export function daysOfWeek(week: string): Day[] {
  const first = mondayOf(`${week.slice(0, 4)}-01-04`);
  const monday = addDays(first, (Number(week.slice('2026-W'.length)) - 1) * 7);
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}
