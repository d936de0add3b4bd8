import holidayJp from '@holiday-jp/holiday_jp';
import { defaultCalendar, type Holiday } from '@domain/defaults/calendar';
import type { SchoolCalendar } from '@domain/school/calendar';

/** The usual calendar of the school years, with the national holidays in them. */
export function calendarOf(schoolYears: readonly number[]): SchoolCalendar {
  const holidays: Holiday[] = Object.entries(holidayJp.holidays).map(([day, { name }]) => ({ day, name }));
  return defaultCalendar([...new Set(schoolYears)].sort(), holidays);
}
