/** A school year's attendance of one child by month, as the support sheet counts it. */
import { addDays, type Day, type Month, monthOf, schoolYearOf } from '@domain/days';
import type { AttendanceState } from '@domain/school/attendance-states';
import type { AttendanceYear } from '@domain/record/year';
import { isSchoolDay, type SchoolCalendar } from '@domain/school/calendar';

export interface MonthCounts {
  readonly month: Month;
  /** Days on which there was school, until today. */
  readonly schoolDays: number;
  readonly absent: number;
  readonly late: number;
  readonly early: number;
  readonly suspended: number;
  readonly recognised: number;
}

/** What a school year adds up to. */
export type YearTotals = Omit<MonthCounts, 'month' | 'schoolDays'>;

/** Of a year that is over: how many school days it had is not known here. */
export function totalsOf(attendance: AttendanceYear['days']): YearTotals {
  const all = Object.values(attendance);
  const count = (state: AttendanceState) => all.filter((one) => one === state).length;
  return {
    ...{ absent: count('absent'), late: count('late'), early: count('early') },
    ...{ suspended: count('suspended'), recognised: count('recognised') },
  };
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
      const count = (state: AttendanceState) => days.filter((day) => attendance[day] === state).length;
      return {
        ...{ month, schoolDays: days.filter((day) => isSchoolDay(calendar, day)).length },
        ...{ absent: count('absent'), late: count('late'), early: count('early') },
        ...{ suspended: count('suspended'), recognised: count('recognised') },
      };
    });
}

function daysOf(month: Month): Day[] {
  const first = `${month}-01`;
  return Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter(
    (day) => monthOf(day) === month,
  );
}
