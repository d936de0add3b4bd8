import * as z from 'zod/mini';
import { daySchema, timeSchema } from '../day-schemas';
import { addDays, weekdayOf, type Day } from '../days';
import { shownWords } from '../texts';
import { gradeOfClass } from './grades';

export const EVENTS_MAX = 120;

/** Something that makes days of school other than usual: a trip, a sports day, a day that ends at noon. */
export const schoolEventSchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  name: shownWords(),
  /** Of these grades only. Absent: the whole school. */
  grades: z.optional(z.array(z.number().check(z.int(), z.minimum(1), z.maximum(9))).check(z.minLength(1))),
  /** Children are not at their tablets: nobody is missed who has not answered. */
  out: z.boolean(),
  /** When adults are at school on these days, where that is not as usual. Only of the whole school. */
  hours: z.optional(z.strictObject({ opensAt: timeSchema, closesAt: timeSchema })),
});
export type SchoolEvent = z.infer<typeof schoolEventSchema>;

/** `schools/{s}/settings/calendar`: which days are school days, and from when to when adults are there. */
export const calendarSchema = z.strictObject({
  /** National holidays, vacations, closures: no school on these days, both ends included. */
  closures: z.array(z.strictObject({ from: daySchema, to: daySchema, name: shownWords() })),
  /** Saturdays or Sundays with school. */
  extraSchoolDays: z.array(daySchema),
  opensAt: timeSchema,
  closesAt: timeSchema,
  /** Absent: none. */
  events: z.optional(z.array(schoolEventSchema).check(z.maxLength(EVENTS_MAX))),
});
export type SchoolCalendar = z.infer<typeof calendarSchema>;

/** Whether pupils have school on that day. */
export function isSchoolDay(calendar: SchoolCalendar, day: Day): boolean {
  if (calendar.extraSchoolDays.includes(day)) return true;
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return false;
  return !calendar.closures.some(({ from, to }) => from <= day && day <= to);
}

/** When adults are at school on a school day: as an event of that day says, else as usual. */
export function hoursOn(
  { opensAt, closesAt, events = [] }: SchoolCalendar,
  day: Day,
): { readonly opensAt: string; readonly closesAt: string } {
  const special = events.find(({ from, to, grades, hours }) => hours && !grades && from <= day && day <= to);
  return special?.hours ?? { opensAt, closesAt };
}

/** What a day is besides school, for a class or (without one) for anybody. */
export function eventsOn({ events = [] }: SchoolCalendar, day: Day, classId?: string): SchoolEvent[] {
  return events.filter(
    ({ from, to, grades }) =>
      from <= day &&
      day <= to &&
      (!grades || classId === undefined || grades.includes(gradeOfClass(classId))),
  );
}

/** Whether the children of a class are away from their tablets on a day: who has not answered then is not missed. */
export function isOut(calendar: SchoolCalendar, day: Day, classId: string): boolean {
  return eventsOn(calendar, day, classId).some(({ out }) => out);
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
