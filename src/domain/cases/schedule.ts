/** When a case is looked at again: always on a school day, and always some day. */
import { type Day, dayOf, timeOn } from '../days';
import { hoursOn, type SchoolCalendar } from '../school/calendar';
import { schoolDayAfter } from '../signals/school-time';
import { without } from '../without';
import { nextDutyDay } from './duties';
import type { Case } from './records';

/** School days from the opening until somebody has decided. */
export const DECIDE_WITHIN = 5;
/** School days from the decision until a support is taken up. */
export const BEGIN_WITHIN = 10;
/** Three weeks of school days. */
export const CHECKPOINT_AFTER = 15;
/** When it is looked at again, counted from a day. */
export function checkpointAfter(
  { state, supportSince, step }: Pick<Case, 'state' | 'supportSince' | 'step'>,
  calendar: SchoolCalendar,
  day: Day,
): string {
  const isWatched = state === 'watching' || supportSince !== undefined;
  const within = isWatched ? CHECKPOINT_AFTER : step === 1 ? DECIDE_WITHIN : BEGIN_WITHIN;
  return opening(calendar, schoolDayAfter(calendar, day, within));
}

/** With the first of all that is due. Nothing is, once a case is closed. */
export function withDue(one: Case, calendar: SchoolCalendar): Case {
  const rest = without(one, 'dueAt', 'dutyAt');
  if (one.state === 'closed') return rest;
  const day = nextDutyDay(one.duties);
  const dutyAt = day === undefined ? undefined : opening(calendar, day);
  const due = [
    ...[one.checkpointAt, dutyAt, one.leadMissingSince],
    ...[one.handOver?.at, one.movedSince, one.leftSince],
  ]
    .filter((at) => at !== undefined)
    .toSorted();
  return { ...rest, ...(dutyAt !== undefined && { dutyAt }), ...(due[0] !== undefined && { dueAt: due[0] }) };
}

/** Whether the day of its checkpoint has come and nobody has looked. */
export function isOverdue(
  { state, checkpointAt }: Pick<Case, 'state' | 'checkpointAt'>,
  now: number,
): boolean {
  return state !== 'closed' && checkpointAt !== undefined && isToday(checkpointAt, now);
}

/** Whether anything of it waits for somebody: the checkpoint, a duty, a lead. */
export function isDue({ dueAt }: Pick<Case, 'dueAt'>, now: number): boolean {
  return dueAt !== undefined && isToday(dueAt, now);
}

function isToday(at: string, now: number): boolean {
  return dayOf(Date.parse(at)) <= dayOf(now);
}

function opening(calendar: SchoolCalendar, day: Day): string {
  return new Date(timeOn(day, hoursOn(calendar, day).opensAt)).toISOString();
}
