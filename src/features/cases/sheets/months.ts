/** A school year's attendance of one child by month, as the support sheet counts it. */
import { addDays, type Day, type Month, monthOf, schoolYearOf } from '@domain/days';
import { ATTENDANCE_STATES, type AttendanceState } from '@domain/school/attendance-states';
import type { AttendanceYear } from '@domain/record/year';
import { isSchoolDay, type SchoolCalendar } from '@domain/school/calendar';

type Counted = Exclude<AttendanceState, 'present'>;
/** The states that are counted, in the order of the book. */
export const COUNTED_STATES = ATTENDANCE_STATES.filter((state): state is Counted => state !== 'present');

/** What a school year adds up to: days of each state. */
export type YearTotals = Readonly<Record<Counted, number>>;

export interface MonthCounts extends YearTotals {
  readonly month: Month;
  /** Days on which there was school, until today. */
  readonly schoolDays: number;
}

function countOf(states: readonly (AttendanceState | undefined)[]): YearTotals {
  const counts = COUNTED_STATES.map(
    (state) => [state, states.filter((one) => one === state).length] as const,
  );
  return Object.fromEntries(counts) as YearTotals;
}

/** Of a year that is over: how many school days it had is not known here. */
export function totalsOf(attendance: AttendanceYear['days']): YearTotals {
  return countOf(Object.values(attendance));
}

const MONTHS_IN_YEAR = 12;

/** From April to March, of the school year that `day` lies in. */
export function monthsOfYear(day: Day): Month[] {
  const year = schoolYearOf(day);
  return Array.from({ length: MONTHS_IN_YEAR }, (_, index) => {
    const month = ((index + 3) % MONTHS_IN_YEAR) + 1;
    return `${month < 4 ? year + 1 : year}-${String(month).padStart(2, '0')}`;
  });
}

/** Of the months that have begun: nothing is said of those that are still to come. */
export function countsByMonth(
  today: Day,
  calendar: SchoolCalendar,
  attendance: AttendanceYear['days'],
): MonthCounts[] {
  return monthsOfYear(today)
    .filter((month) => month <= monthOf(today))
    .map((month) => {
      const days = daysOf(month).filter((day) => day <= today);
      const schoolDays = days.filter((day) => isSchoolDay(calendar, day)).length;
      return { month, schoolDays, ...countOf(days.map((day) => attendance[day])) };
    });
}

function daysOf(month: Month): Day[] {
  const first = `${month}-01`;
  return Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter(
    (day) => monthOf(day) === month,
  );
}
