/** The days and instants of the rule tests, all told from the moment the tests began. */
import { addDays, dayOf, monthOf, startOfDay } from '@domain/days';

/** A moment before midnight the day that everything below is about has yet to begin. */
const SHORTLY_MS = 90_000;
const untilTomorrow = startOfDay(addDays(dayOf(Date.now()), 1)) - Date.now();
if (untilTomorrow < SHORTLY_MS) await new Promise((resolve) => setTimeout(resolve, untilTomorrow + 1000));

export const START = Date.now();
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const today = dayOf(START);
export const yesterday = addDays(today, -1);
/** The school-local day `count` days from today. */
export const dayIn = (count: number): string => addDays(today, count);
/** The instant `ms` milliseconds from the start. */
export const instant = (ms: number): Date => new Date(START + ms);
export const thisMonth = monthOf(today);
