/** School hours from the school's calendar, as the escalation and the pupil's screen reckon with them. Instants are ms since 1970. */
import { hoursOn, isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { addDays, dayOf, timeOn, type Day } from '../days';
import type { ChainName } from './records';

/** Longer than any vacation. */
const LOOK_AHEAD_DAYS = 120;

/** The chain that holds at that moment: adults are at school from `opensAt` until just before `closesAt` of a school day. */
export function chainAt(calendar: SchoolCalendar, now: number): ChainName {
  const day = dayOf(now);
  return isSchoolDay(calendar, day) && opening(calendar, day) <= now && now < closing(calendar, day)
    ? 'school'
    : 'outOfHours';
}

/** When adults are at school next; `now` itself during school hours. `undefined` when not within 120 days. */
export function nextOpening(calendar: SchoolCalendar, now: number): number | undefined {
  if (chainAt(calendar, now) === 'school') return now;
  const today = dayOf(now);
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    if (isSchoolDay(calendar, day) && opening(calendar, day) > now) return opening(calendar, day);
  }
  return undefined;
}

/** When the other chain begins to hold. `undefined` when the school does not open within 120 days. */
export function nextChange(calendar: SchoolCalendar, now: number): number | undefined {
  return chainAt(calendar, now) === 'school' ? closing(calendar, dayOf(now)) : nextOpening(calendar, now);
}

const opening = (calendar: SchoolCalendar, day: Day) => timeOn(day, hoursOn(calendar, day).opensAt);
const closing = (calendar: SchoolCalendar, day: Day) => timeOn(day, hoursOn(calendar, day).closesAt);
