/** The last weeks of one child side by side: its days, how adults were in touch, and which support stood. Nothing says what came of what. */
import type { Support } from '../cases/records';
import { addDays, type Day, weekdayOf } from '../days';
import type { OutsideYear } from '../outside/records';
import { type AttendanceState, OF_STATE } from '../school/attendance-states';
import { isSchoolDay, type SchoolCalendar } from '../school/calendar';
import type { Contact } from '../school/staff-records';

export const COURSE_WEEKS = 16;
const WEEK = 7;

export interface WeekOfCourse {
  /** Its Monday. */
  readonly from: Day;
  /** Until today. */
  readonly schoolDays: number;
  readonly absent: number;
  readonly lateOrEarly: number;
  /** At a place outside. */
  readonly outside: number;
  readonly contacts: readonly Contact['how'][];
  readonly supports: readonly Pick<Support, 'kind' | 'place'>[];
}

export interface CourseKnown {
  readonly attendance: Readonly<Record<Day, AttendanceState>>;
  readonly outside: OutsideYear['days'];
  readonly contacts: readonly Pick<Contact, 'day' | 'how' | 'withdrawn'>[];
  readonly supports: readonly Support[];
}

/** The latest week first. */
export function courseOf(known: CourseKnown, calendar: SchoolCalendar, today: Day): WeekOfCourse[] {
  const monday = addDays(today, -((weekdayOf(today) + 6) % WEEK));
  return Array.from({ length: COURSE_WEEKS }, (_, back) => {
    const from = addDays(monday, -back * WEEK);
    const days = Array.from({ length: WEEK }, (__, at) => addDays(from, at)).filter((day) => day <= today);
    const states = days.flatMap((day) => known.attendance[day] ?? []);
    const last = addDays(from, WEEK - 1);
    return {
      from,
      schoolDays: days.filter((day) => isSchoolDay(calendar, day)).length,
      absent: states.filter((state) => OF_STATE[state].isCounted && OF_STATE[state].isAway).length,
      lateOrEarly: states.filter((state) => state === 'late' || state === 'early').length,
      outside: days.filter((day) => known.outside[day] !== undefined).length,
      contacts: known.contacts
        .filter(({ day, withdrawn }) => !withdrawn && days.includes(day))
        .map(({ how }) => how),
      supports: known.supports
        .filter(
          ({ takenUpOn, overOn = last }) => takenUpOn !== undefined && takenUpOn <= last && overOn >= from,
        )
        .map(({ kind, place }) => ({ kind, ...(place !== undefined && { place }) })),
    };
  });
}
