import { addDays, weekdayOf, type Day, type Month } from '../days';

/** The weeks of a month, Sunday to Saturday; `null` where a week reaches into another month. */
export function monthGrid(month: Month): (Day | null)[][] {
  const first = `${month}-01`;
  const nextFirst = `${addMonths(month, 1)}-01`;
  const weeks: (Day | null)[][] = [];
  for (let sunday = addDays(first, -weekdayOf(first)); sunday < nextFirst; sunday = addDays(sunday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, weekday) => {
        const day = addDays(sunday, weekday);
        return day >= first && day < nextFirst ? day : null;
      }),
    );
  }
  return weeks;
}

/** The month `count` months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}
