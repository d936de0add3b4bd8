/** The days and instants of the rule tests, all told from the moment the tests began. */
import { addDays, dayOf, monthOf } from '@domain/days';

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
