import type { SchoolCalendar } from '../school/calendar';
import { type Day, dayOf, schoolYearOf } from '../days';

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/**
 * A calendar for the given school years (2026 is April 2026 to March 2027): their national holidays and the usual
 * vacations, for a school to correct. Adults are there from 8:00 to 17:00.
 */
export function defaultCalendar(
  schoolYears: readonly number[],
  holidays: readonly Holiday[],
): SchoolCalendar {
  const closures = schoolYears.flatMap((year) => [
    ...vacationsOf(year),
    ...holidays
      .filter(({ day }) => `${year}-04-01` <= day && day <= `${year + 1}-03-31`)
      .map(({ day, name }) => ({ from: day, to: day, name })),
  ]);
  closures.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return { closures, extraSchoolDays: [], opensAt: '08:00', closesAt: '17:00' };
}

function vacationsOf(year: number): SchoolCalendar['closures'] {
  return [
    { from: `${year}-04-01`, to: `${year}-04-05`, name: '春休み' },
    { from: `${year}-07-21`, to: `${year}-08-31`, name: '夏休み' },
    { from: `${year}-12-26`, to: `${year + 1}-01-07`, name: '冬休み' },
    { from: `${year + 1}-03-26`, to: `${year + 1}-03-31`, name: '春休み' },
  ];
}

/** Without national holidays: on those, somebody is called who may not be there, and the chain climbs. */
export function usualCalendar(now: number): SchoolCalendar {
  const year = schoolYearOf(dayOf(now));
  return defaultCalendar([year - 1, year, year + 1], []);
}
