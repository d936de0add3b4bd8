/** How much of a school year a time line shows, and which days that are. */
import { addDays, monthInSchoolYear, type Day, schoolYearOf, weekdayOf } from '../days';

export const ZOOMS = ['week', 'month', 'term', 'year'] as const;
export type Zoom = (typeof ZOOMS)[number];

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** First months of the three terms. */
const TERMS = [4, 9, 1];

/** The period of that kind that a day lies in, never beyond its school year. */
export function periodOf(zoom: Zoom, day: Day): Period {
  const year = { from: `${schoolYearOf(day)}-04-01`, to: `${schoolYearOf(day) + 1}-03-31` };
  if (zoom === 'year') return year;
  if (zoom === 'week') {
    const monday = addDays(day, -((weekdayOf(day) + 6) % 7));
    return within(year, { from: monday, to: addDays(monday, 6) });
  }
  const month = `${day.slice(0, 7)}-01`;
  if (zoom === 'month') return { from: month, to: lastOfMonth(month) };
  return termOf(day, year);
}

/** The one before or after it. It may lie in another school year. */
export function besidePeriod(zoom: Zoom, { from, to }: Period, ahead: 1 | -1): Period {
  return periodOf(zoom, ahead === 1 ? addDays(to, 1) : addDays(from, -1));
}

function termOf(day: Day, year: Period): Period {
  const begins = TERMS.map((month) => `${monthInSchoolYear(Number(year.from.slice(0, 4)), month)}-01`);
  const at = begins.findLastIndex((begin) => begin <= day);
  const next = begins[at + 1];
  return { from: begins[at] ?? year.from, to: next === undefined ? year.to : addDays(next, -1) };
}

function within(outer: Period, { from, to }: Period): Period {
  return { from: from < outer.from ? outer.from : from, to: to > outer.to ? outer.to : to };
}

function lastOfMonth(first: Day): Day {
  // 32 days on lies in the next month, whatever their lengths.
  return addDays(`${addDays(first, 32).slice(0, 7)}-01`, -1);
}
