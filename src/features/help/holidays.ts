import holidayJp from '@holiday-jp/holiday_jp';
import { addDays, dayOf, type Day, startOfDay } from '@domain/days';

/** The national holidays of the two months after an instant (ms since 1970): as far as lines look ahead. */
export function holidaysAfter(nowMs: number): ReadonlySet<Day> {
  const today = dayOf(nowMs);
  const until = addDays(today, 62);
  // Noon of the local day: the library reads the date in the tablet's own time zone.
  const noon = (day: Day) => new Date(startOfDay(day) + 12 * 60 * 60 * 1000);
  return new Set(holidayJp.between(noon(today), noon(until)).map(({ date }) => dayOf(date.getTime())));
}
