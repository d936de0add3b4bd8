/** まだの合図: children who wait for somebody, each listed, never averaged. */
import type { SchoolCalendar } from '../school/calendar';
import type { Thread } from './records';
import { schoolDaysWaited } from './school-time';

/** How many school days somebody has been waited for; `undefined`: nobody is. */
export function daysWaiting(
  { state, waitingSince }: Pick<Thread, 'state' | 'waitingSince'>,
  calendar: SchoolCalendar,
  now: number,
): number | undefined {
  if (state !== 'open' || waitingSince === undefined) return undefined;
  return schoolDaysWaited(calendar, Date.parse(waitingSince), now);
}

/** Of how many children who have waited for a school day or more a morning reminds each adult: whose it is, and whom it has climbed to. */
export function waitingFor(
  threads: readonly Thread[],
  calendar: SchoolCalendar,
  now: number,
): Record<string, number> {
  const told: Record<string, number> = {};
  for (const thread of threads)
    if ((daysWaiting(thread, calendar, now) ?? 0) > 0)
      for (const uid of [...thread.owners, ...thread.toldOf]) told[uid] = (told[uid] ?? 0) + 1;
  return told;
}
