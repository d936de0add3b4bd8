import { NoticeWorlds } from '../notices/run';
import { allOf } from '../platform/all-of';
import { followCasesOfPupil } from '../cases/follow-cases';
import { projectThreadsOfChild } from '../signals/project-threads';
import { followFiguresOfPupil } from './follow-figures';
import { followDaysOfPupil } from './follow-kept-days';
import { followModelListsOfPupil } from './follow-model-lists';
import { followNoticesOfPupil } from './follow-notices';
import { type FollowRun, followSosOfPupil } from './follow-sos';
import { followUseWish } from './follow-use-wish';
import { noteManyChoices } from './note-many-choices';

/**
 * What a child has chosen holds for everything of it that adults can read: done twice, late or in another order, it ends with what the
 * choice says then.
 */
export async function followChoices(run: FollowRun, school: string, pupilId: string): Promise<void> {
  const worlds = new NoticeWorlds(run.db, run.now, run.onFailure);
  await allOf(
    followDaysOfPupil(run, school, pupilId),
    followFiguresOfPupil(run, school, pupilId),
    followModelListsOfPupil(run, school, pupilId),
    noteManyChoices(run, school, pupilId),
    followUseWish(run, school, pupilId),
    followSosOfPupil(run, school, pupilId),
    followNoticesOfPupil(run, school, pupilId),
    followCasesOfPupil({ ...run, worlds }, school, pupilId),
    projectThreadsOfChild({ ...run, worlds }, school, pupilId),
  );
}
