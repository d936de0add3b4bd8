import { followMattersOfPupil } from '../centre/follow-matters';
import { followCasesOfPupil } from '../cases/follow-cases';
import { NoticeWorlds } from '../notices/run';
import { allOf } from '../platform/all-of';
import { followSurveyWordsOfPupil } from '../projections/results/follow-words';
import { projectThreadsOfChild } from '../signals/project-threads';
import { followFiguresOfPupil } from './follow-figures';
import { followHarmsOfPupil } from './follow-harms';
import { followDaysOfPupil } from './follow-kept-days';
import { followModelListsOfPupil } from './follow-model-lists';
import { followNoticesOfPupil } from './follow-notices';
import { followRequestsOfPupil } from './follow-requests';
import { type FollowRun, followSosOfPupil } from './follow-sos';

/**
 * Whom a child is kept apart from holds for everything of it that adults can read: done twice, late or in another order, it ends with what
 * is so then.
 */
export async function followApart(run: FollowRun, school: string, pupilId: string): Promise<void> {
  const worlds = new NoticeWorlds(run.db, run.now, run.onFailure);
  await allOf(
    followDaysOfPupil(run, school, pupilId),
    followFiguresOfPupil(run, school, pupilId),
    followModelListsOfPupil(run, school, pupilId),
    followMattersOfPupil(run, school, pupilId),
    followRequestsOfPupil(run, school, pupilId),
    followSosOfPupil(run, school, pupilId),
    followHarmsOfPupil(run, school, pupilId),
    followNoticesOfPupil(run, school, pupilId),
    followSurveyWordsOfPupil(run, school, pupilId),
    followCasesOfPupil({ ...run, worlds }, school, pupilId),
    projectThreadsOfChild({ ...run, worlds }, school, pupilId),
  );
}
