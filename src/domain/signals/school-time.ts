/** Waiting is counted in school days: nobody is late on a Sunday. Instants are ms since 1970. */
import { hoursOn, isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { addDays, dayOf, timeOn, type Day } from '../days';
import { nextOpening } from '../sos/hours';

/** A child waits no longer than so many school days before somebody else hears that it waits. */
export const CLIMBS_AFTER_DAYS = 2;
/** Longer without school than any weekend: then days are counted by the calendar. */
const LONG_HOLIDAY_DAYS = 5;
const DAY_MS = 24 * 60 * 60_000;
const LOOK_AHEAD_DAYS = 120;

/** When somebody can first have read it: at once in school hours, else at the next opening. */
export function readableFrom(calendar: SchoolCalendar, at: number): number {
  return nextOpening(calendar, at) ?? at;
}

/** The moment at which so many school days have gone by since then; where a long holiday lies between, days of the calendar. */
export function afterSchoolDays(calendar: SchoolCalendar, since: number, count: number): number {
  const from = readableFrom(calendar, since);
  const first = dayOf(from);
  const due = onDay(schoolDayAfter(calendar, first, count), from);
  if (due - since <= (count + LONG_HOLIDAY_DAYS) * DAY_MS) return due;
  const day = addDays(dayOf(since), count);
  const { opensAt, closesAt } = hoursOn(calendar, day);
  const [opens, closes] = [timeOn(day, opensAt), timeOn(day, closesAt)];
  return Math.min(Math.max(onDay(day, since), opens), closes);
}

/** Whether somebody who waits since then waits through a long holiday, in which those on duty are called. */
export function isInLongHoliday(calendar: SchoolCalendar, now: number): boolean {
  const opening = nextOpening(calendar, now);
  return opening === undefined || opening - now > LONG_HOLIDAY_DAYS * DAY_MS;
}

/** How many school days are over since then, today not among them: 0 on the day on which it can first have been read. */
export function schoolDaysWaited(calendar: SchoolCalendar, since: number, now: number): number {
  const today = dayOf(now);
  let count = 0;
  for (
    let day = dayOf(readableFrom(calendar, since));
    day < today && count < LOOK_AHEAD_DAYS;
    day = addDays(day, 1)
  )
    if (isSchoolDay(calendar, day)) count += 1;
  return count;
}

/** The end of the first school day after a moment: until then nobody need say that they have spoken. */
export function endOfNextSchoolDay(calendar: SchoolCalendar, at: number): number {
  const day = schoolDayAfter(calendar, dayOf(at), 1);
  return timeOn(day, hoursOn(calendar, day).closesAt);
}

/** The same time of day on another day. */
function onDay(day: Day, at: number): number {
  return timeOn(day, '00:00') + (at - timeOn(dayOf(at), '00:00'));
}

/** The school day so many school days after a day. */
export function schoolDayAfter(calendar: SchoolCalendar, day: Day, count: number): Day {
  let found = day;
  for (let left = count, ahead = 0; left > 0 && ahead < LOOK_AHEAD_DAYS; ahead += 1) {
    found = addDays(found, 1);
    if (isSchoolDay(calendar, found)) left -= 1;
  }
  return found;
}
