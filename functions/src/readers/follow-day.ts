import { dayOf, startOfDay } from '@domain/days';
import { followNotices } from './follow-notices';
import type { FollowRun } from './follow-sos';

/** The sweep comes every minute. */
const LOOK_MS = 2 * 60_000;

/** A cover ends with its day: in the first minutes of the next one every notice says anew who may read it. */
export async function followDay(run: FollowRun, school: string): Promise<void> {
  if (run.now - startOfDay(dayOf(run.now)) < LOOK_MS) await followNotices(run, school);
}
