import { type Day, addDays, dayOf, timeOn } from '../days';
import { hoursOn, isSchoolDay, type SchoolCalendar } from '../school/calendar';

const LOOK_AHEAD_DAYS = 60;

/** The next school days on which a child can still be met, today as long as the school is open. `now` in ms since 1970. */
export function meetingDays(calendar: SchoolCalendar, now: number, most: number): Day[] {
  const today = dayOf(now);
  const days: Day[] = [];
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS && days.length < most; ahead += 1) {
    const day = addDays(today, ahead);
    if (isSchoolDay(calendar, day) && timeOn(day, hoursOn(calendar, day).closesAt) > now) days.push(day);
  }
  return days;
}
