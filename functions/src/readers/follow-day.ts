import { dayOf, startOfDay } from '@domain/days';
import { allOf } from '../platform/all-of';
import { followAllFactors } from './follow-factors';
import { followKeptDays } from './follow-kept-days';
import { followNotices } from './follow-notices';
import { followSurveyWords } from '../projections/results/follow-words';
import type { FollowRun } from './follow-sos';

/** The sweep comes every minute. */
const LOOK_MS = 2 * 60_000;

/** A cover ends with its day: in the first minutes of the next one what names its readers says anew who they are. What is asked of a sign-in is looked at, too. */
export async function followDay(run: FollowRun, school: string): Promise<void> {
  if (run.now - startOfDay(dayOf(run.now)) >= LOOK_MS) return;
  await allOf(
    followKeptDays(run, school),
    followNotices(run, school),
    followSurveyWords(run, school),
    followAllFactors(run.db, school),
  );
}
