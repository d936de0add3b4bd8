/** Whether a telephone line or chat answers at a given moment, and when it does next. */
import { addDays, dayOf, startOfDay, weekdayOf, type Day } from '../days';
import type { Hours } from './settings';

const MINUTE_MS = 60_000;
/** Longer than any closure of a line that is worth showing. */
const LOOK_AHEAD_DAYS = 60;

export type LineStatus =
  /** `until` is absent for a line that never closes. */
  | { readonly open: true; readonly until?: string }
  /** `next` is absent when it does not open within 60 days. */
  | { readonly open: false; readonly next?: { readonly day: Day; readonly time: string } };

/**
 * The state of a line at an instant (ms since 1970). Times are school-local `HH:MM`. `holidays` are the national holidays
 * around that instant.
 */
export function lineStatus(hours: Hours | undefined, nowMs: number, holidays: ReadonlySet<Day>): LineStatus {
  if (hours === undefined) return { open: true };
  const today = dayOf(nowMs);
  const minute = Math.floor((nowMs - startOfDay(today)) / MINUTE_MS);
  const answersToday = answersOn(hours, today, holidays);
  if (answersToday && minutes(hours.from) <= minute && minute < minutes(hours.to))
    return { open: true, until: hours.to };
  const first = answersToday && minute < minutes(hours.from) ? 0 : 1;
  for (let ahead = first; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    if (answersOn(hours, day, holidays)) return { open: false, next: { day, time: hours.from } };
  }
  return { open: false };
}

function answersOn(hours: Hours, day: Day, holidays: ReadonlySet<Day>): boolean {
  if (!hours.weekdays.includes(weekdayOf(day))) return false;
  if (hours.closedOnHolidays && holidays.has(day)) return false;
  return !hours.closed.some((range) => isWithin(range, day.slice(5)));
}

/** A range may run over New Year: `12-29` to `01-03`. */
function isWithin({ from, to }: { from: string; to: string }, monthDay: string): boolean {
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to;
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
