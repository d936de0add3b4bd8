/** The last weeks of one child as a table that fits on a sheet: a row for each week, a cell for each day of school. */
import type { CheckIn } from '@domain/answers/pupil-records';
import { addDays, type Day, weekdayOf } from '@domain/days';
import { isSchoolDay, type SchoolCalendar } from '@domain/school/calendar';
import type { AttendanceMonth } from '@domain/school/staff-records';

export const WEEKS = 8;

export interface SheetDay {
  readonly day: Day;
  readonly isSchoolDay: boolean;
  /** What the child tapped; `pass`: it would not say; absent: nothing. */
  readonly weather?: 1 | 2 | 3 | 4 | 'pass';
  readonly isAbsent: boolean;
  readonly isLateOrEarly: boolean;
}

export interface SheetWeek {
  /** Its Monday. */
  readonly from: Day;
  /** Monday to Friday. */
  readonly days: readonly SheetDay[];
  readonly absent: number;
  readonly lateOrEarly: number;
}

interface Lately {
  readonly calendar: SchoolCalendar;
  readonly checkIns: Readonly<Record<Day, CheckIn>>;
  readonly attendance: Readonly<Record<Day, AttendanceMonth['days'][Day]>>;
}

/** The Monday of the first of the weeks, the last of which is that of `today`. */
export function firstMonday(today: Day, weeks = WEEKS): Day {
  const sinceMonday = (weekdayOf(today) + 6) % 7;
  return addDays(today, -sinceMonday - (weeks - 1) * 7);
}

/** Oldest first. Nothing is said of days that are still to come. */
export function weeksUntil(today: Day, { calendar, checkIns, attendance }: Lately): SheetWeek[] {
  const first = firstMonday(today);
  return Array.from({ length: WEEKS }, (_, week) => {
    const from = addDays(first, week * 7);
    const days = Array.from({ length: 5 }, (__, offset): SheetDay => {
      const day = addDays(from, offset);
      const checkIn = checkIns[day];
      const state = attendance[day]?.state;
      return {
        day,
        isSchoolDay: day <= today && isSchoolDay(calendar, day),
        ...(checkIn && { weather: checkIn.level ?? 'pass' }),
        isAbsent: state === 'absent',
        isLateOrEarly: state === 'late' || state === 'early',
      };
    });
    return {
      ...{ from, days },
      absent: days.filter(({ isAbsent }) => isAbsent).length,
      lateOrEarly: days.filter(({ isLateOrEarly }) => isLateOrEarly).length,
    };
  });
}
