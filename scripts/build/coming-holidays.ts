/**
 * The package brings every national holiday from 1970 to 2050, each with its weekday and two names, and what it is published with. Pupils'
 * tablets ask for the days of the coming two months, staff for their names in Japanese.
 */
import type { Plugin } from 'vite';

const YEARS_AHEAD = 12;
const ENTRY = /"((\d{4})-\d\d-\d\d)": \{[^}]*\bname: ("[^"]*")[^}]*\},?\s*/g;

export const comingHolidays: Plugin = {
  name: 'coming-holidays',
  load: (id) => (id.endsWith('@holiday-jp/holiday_jp/package.json') ? '{}' : undefined),
  transform(code, id) {
    if (!id.endsWith('@holiday-jp/holiday_jp/lib/holidays.js')) return undefined;
    const first = new Date().getFullYear() - 1;
    const isNear = (year: string) => Number(year) >= first && Number(year) <= first + YEARS_AHEAD;
    const kept = code.replace(ENTRY, (_, day: string, year: string, name: string) =>
      isNear(year) ? `"${day}": { date: "${day}", name: ${name} },` : '',
    );
    return { code: kept, map: null };
  },
};
