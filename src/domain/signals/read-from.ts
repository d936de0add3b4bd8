/** When what is sent now can first be read: whoever reads it is at school on their days of work. Instants are ms since 1970. */
import { addDays, dayOf, timeOn, weekdayOf, type Day } from '../days';
import { hoursOn, isSchoolDay, type SchoolCalendar } from '../school/calendar';

/** Longer than any vacation. */
const LOOK_AHEAD_DAYS = 120;

/** Days of work of one who reads it: 0 Sunday … 6 Saturday. Absent on an older copy: every day. */
export interface AtWork {
  readonly workDays?: readonly number[] | undefined;
}

/** `now` itself while one of them is there; `undefined` when none is within 120 days. */
export function readFrom(
  calendar: SchoolCalendar,
  readers: readonly AtWork[],
  now: number,
): number | undefined {
  const today = dayOf(now);
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    if (!isSchoolDay(calendar, day) || !readers.some((reader) => worksOn(reader, day))) continue;
    const { opensAt, closesAt } = hoursOn(calendar, day);
    if (now < timeOn(day, closesAt)) return Math.max(now, timeOn(day, opensAt));
  }
  return undefined;
}

function worksOn({ workDays }: AtWork, day: Day): boolean {
  return workDays === undefined || workDays.includes(weekdayOf(day));
}
