/** The last weeks of one child as a table that fits on a sheet: a row for each week, a cell for each day of school. */
import { addDays, type Day, weekdayOf } from '@domain/days';
import type { AttendanceYear, WeatherYear } from '@domain/record/year';
import { isSchoolDay, type SchoolCalendar } from '@domain/school/calendar';

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
  readonly weather: WeatherYear['days'];
  readonly attendance: AttendanceYear['days'];
}

/** The Monday of the first of the weeks, the last of which is that of `today`. */
export function firstMonday(today: Day, weeks = WEEKS): Day {
  const sinceMonday = (weekdayOf(today) + 6) % 7;
  return addDays(today, -sinceMonday - (weeks - 1) * 7);
}

/** Oldest first. Nothing is said of days that are still to come. */
export function weeksUntil(today: Day, { calendar, weather, attendance }: Lately): SheetWeek[] {
  const first = firstMonday(today);
  return Array.from({ length: WEEKS }, (_, week) => {
    const from = addDays(first, week * 7);
    const days = Array.from({ length: 5 }, (__, offset): SheetDay => {
      const day = addDays(from, offset);
      const tapped = weather[day];
      const state = attendance[day];
      return {
        day,
        isSchoolDay: day <= today && isSchoolDay(calendar, day),
        ...(tapped && { weather: tapped.level ?? 'pass' }),
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
