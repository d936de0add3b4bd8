import * as z from 'zod/mini';
import { daySchema, timeSchema } from '../day-schemas';
import { addDays, weekdayOf, type Day } from '../days';
import { shownWords } from '../texts';

/** `schools/{s}/settings/calendar`: which days are school days, and from when to when adults are there. */
export const calendarSchema = z.strictObject({
  /** National holidays, vacations, closures: no school on these days, both ends included. */
  closures: z.array(z.strictObject({ from: daySchema, to: daySchema, name: shownWords() })),
  /** Saturdays or Sundays with school. */
  extraSchoolDays: z.array(daySchema),
  opensAt: timeSchema,
  closesAt: timeSchema,
});
export type SchoolCalendar = z.infer<typeof calendarSchema>;

/** Whether pupils have school on that day. */
export function isSchoolDay(calendar: SchoolCalendar, day: Day): boolean {
  if (calendar.extraSchoolDays.includes(day)) return true;
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return false;
  return !calendar.closures.some(({ from, to }) => from <= day && day <= to);
}

/**
 * The last `count` school days up to and including `today`, oldest first. `today` is always the last of them, school day or
 * not, because a pupil may answer at home on a Saturday. Looks back at most 120 days.
 */
export function recentSchoolDays(calendar: SchoolCalendar, today: Day, count: number): Day[] {
  const days: Day[] = [today];
  for (let back = 1; days.length < count && back <= 120; back += 1) {
    const day = addDays(today, -back);
    if (isSchoolDay(calendar, day)) days.unshift(day);
  }
  return days;
}
