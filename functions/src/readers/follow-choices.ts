import { paths } from '@domain/paths';
import { followChild } from '../platform/moved/late';
import { allOf } from '../platform/all-of';
import { followApart } from './follow-apart';
import type { FollowRun } from './follow-sos';
import { followUseWish } from './follow-use-wish';
import { noteManyChoices } from './note-many-choices';

/** What a child has chosen: whom it leaves out, and what it asks about its answers. Done twice, late or in another order, it ends the same. */
export async function followChoices(run: FollowRun, school: string, pupilId: string): Promise<void> {
  const pupil = await run.db.doc(paths.pupil(school, pupilId)).get();
  if (!pupil.exists) return followChild(run.db, school, pupilId);
  await allOf(
    followApart(run, school, pupilId),
    noteManyChoices(run, school, pupilId),
    followUseWish(run, school, pupilId),
  );
}
