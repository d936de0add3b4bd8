/** From when a new school year may be seen: tablets must not tell April's classes in March. */
import { addDays, type Day, dayOf, schoolYearOf, timeOn } from '../days';
import { isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { schoolYearOfClass } from '../school/grades';

const FROM = '08:00';
/** Terms begin in the first weeks of April. */
const LOOKED_AT = 30;
/** Prepared so long before, and no longer. */
export const WAITS_DAYS_MAX = 120;

/** 8:00 on the day when school begins. */
export function openingOf(year: number, calendar: SchoolCalendar): string {
  const first: Day = `${year}-04-01`;
  const days = Array.from({ length: LOOKED_AT }, (_, at) => addDays(first, at));
  const day = days.find((one) => isSchoolDay(calendar, one)) ?? first;
  return new Date(timeOn(day, FROM)).toISOString();
}

/** Whether classes of a year that has not begun would be seen at that moment (ms since 1970). */
export function isTooEarly(classIds: readonly string[], at: number): boolean {
  return classIds.some((classId) => schoolYearOfClass(classId) > schoolYearOf(dayOf(at)));
}
