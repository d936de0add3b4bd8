import { timeOn } from '@domain/days';

/** The instant at a time of a day, as it is sent; empty while one of the two is not written. */
export function instantOn(day: string, time: string): string {
  return day === '' || time === '' ? '' : new Date(timeOn(day, time)).toISOString();
}
