import { schoolNow } from '../platform/moved/late';
import { followApart } from '../readers/follow-apart';
import type { FollowRun } from '../readers/follow-sos';
import { followQuiet } from './follow-quiet';

/**
 * A matter of harm begins or ends: whom it is about is kept apart from the child, or no more, and what stands of the child follows, where
 * the child is now. Nothing of it comes to lie at the school that it has left. `school`: where the matter lies.
 */
export async function followMatter(run: FollowRun, school: string, pupilId: string): Promise<void> {
  const at = await schoolNow(run.db, school, pupilId);
  await followQuiet(run, at, pupilId);
  await followApart(run, at, pupilId);
}
