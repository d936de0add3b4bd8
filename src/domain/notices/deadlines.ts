/** By when somebody must have opened a notice, from the school's calendar. Instants are ms since 1970. */
import { hoursOn, isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { addDays, dayOf, timeOn } from '../days';

/** Longer than any vacation. */
const LOOK_AHEAD_DAYS = 120;
/** When the calendar knows no school day at all. */
const WITHOUT_CALENDAR_MS = 24 * 60 * 60 * 1000;

/** The end of the same school day; of the next one for what came after closing or on a day without school. */
export function sameSchoolDay(calendar: SchoolCalendar, received: number): number {
  return closings(calendar, received, 0).find((at) => at > received) ?? received + WITHOUT_CALENDAR_MS;
}

/** The end of the second school day after the day on which it came. */
export function secondSchoolDay(calendar: SchoolCalendar, received: number): number {
  return closings(calendar, received, 1)[1] ?? received + 2 * WITHOUT_CALENDAR_MS;
}

/** When school ends on the school days that follow, beginning `from` days after the given moment. */
function closings(calendar: SchoolCalendar, moment: number, from: number): number[] {
  const today = dayOf(moment);
  return Array.from({ length: LOOK_AHEAD_DAYS }, (_, index) => addDays(today, from + index))
    .filter((day) => isSchoolDay(calendar, day))
    .map((day) => timeOn(day, hoursOn(calendar, day).closesAt));
}
