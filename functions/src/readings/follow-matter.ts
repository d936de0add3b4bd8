import { followApart } from '../readers/follow-apart';
import type { FollowRun } from '../readers/follow-sos';
import { followQuiet } from './follow-quiet';

/** A matter of harm begins or ends: whom it is about is kept apart from the child, or no more, and what stands of the child follows. */
export async function followMatter(run: FollowRun, school: string, pupilId: string): Promise<void> {
  await followQuiet(run, school, pupilId);
  await followApart(run, school, pupilId);
}
