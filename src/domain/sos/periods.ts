/** The usual moments of a school's day at which one can talk, for one tap. The hour can be corrected before it is promised. */
import { isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { addDays, dayOf, timeOn, type Day } from '../days';

export const PERIODS = ['now', 'recess', 'noon', 'afterSchool'] as const;
export type Period = (typeof PERIODS)[number];

/** As most schools have them. */
const USUAL: Readonly<Record<Exclude<Period, 'now'>, string>> = {
  recess: '10:25',
  noon: '13:00',
  afterSchool: '15:40',
};

const JAPAN_MS = 9 * 3_600_000;
const LONGEST_VACATION_DAYS = 120;

/** The next time that it is that moment, in school-local day and time. `now` in ms since 1970. */
export function nextPeriod(
  period: Period,
  calendar: SchoolCalendar,
  now: number,
): { day: Day; time: string } {
  const today = dayOf(now);
  if (period === 'now') return { day: today, time: new Date(now + JAPAN_MS).toISOString().slice(11, 16) };
  const time = USUAL[period];
  for (let ahead = 0; ahead <= LONGEST_VACATION_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    if (isSchoolDay(calendar, day) && timeOn(day, time) > now) return { day, time };
  }
  return { day: today, time };
}
