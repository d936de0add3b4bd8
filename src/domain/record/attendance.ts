/** A school year of attendance, month by month. */
import type { Day, Month } from '../days';
import { monthInSchoolYear, monthOf, schoolYearOf } from '../days';
import { ATTENDANCE_STATES, type AttendanceState } from '../school/attendance-states';
import type { AttendanceYear } from './year';

/** Present is what is expected: it is no state to count. */
export const COUNTED_STATES = ATTENDANCE_STATES.filter((state) => state !== 'present');

export interface AttendanceOfMonth {
  readonly month: Month;
  readonly counts: Readonly<Record<AttendanceState, number>>;
  readonly nurse: number;
}

/** From April to the month that `today` lies in, also months of which nothing was recorded. */
export function attendanceByMonth(year: AttendanceYear | null, today: Day): AttendanceOfMonth[] {
  const states = Object.entries(year?.days ?? {});
  return monthsTo(today).map((month) => ({
    month,
    counts: countsOf(states.flatMap(([day, state]) => (monthOf(day) === month ? [state] : []))),
    nurse: year?.nurse[month] ?? 0,
  }));
}

/** All of them together. */
export function attendanceInAll(months: readonly AttendanceOfMonth[]): Omit<AttendanceOfMonth, 'month'> {
  const sum = (of: (month: AttendanceOfMonth) => number) =>
    months.reduce((total, month) => total + of(month), 0);
  const counts = ATTENDANCE_STATES.map((state) => [state, sum((month) => month.counts[state])] as const);
  return {
    counts: Object.fromEntries(counts) as AttendanceOfMonth['counts'],
    nurse: sum(({ nurse }) => nurse),
  };
}

/** The months of the school year so far. */
export function monthsTo(today: Day): Month[] {
  const year = schoolYearOf(today);
  const all = Array.from({ length: 12 }, (_, index) => monthInSchoolYear(year, ((index + 3) % 12) + 1));
  return all.filter((month) => month <= monthOf(today));
}

function countsOf(states: readonly AttendanceState[]): AttendanceOfMonth['counts'] {
  const counts = ATTENDANCE_STATES.map(
    (state) => [state, states.filter((one) => one === state).length] as const,
  );
  return Object.fromEntries(counts) as AttendanceOfMonth['counts'];
}
