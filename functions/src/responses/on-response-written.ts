import { getFirestore } from 'firebase-admin/firestore';
import { allOf } from '../platform/all-of';
import { triggerRun } from '../notices/in-trigger';
import { noticeAnswers } from '../notices/notice-at-once';
import { onWritten } from '../platform/on-written';
import { rescorePupil } from '../risk/rescore-pupil';
import { projectResponse } from './project-response';

export const onResponseWritten = onWritten(
  'schools/{school}/pupils/{pupilId}/responses/{roundId}',
  ({ params: { school, pupilId, roundId }, data, time }) =>
    allOf(
      noticeAnswers(triggerRun, { school, pupilId, id: roundId }, data),
      projectResponse(getFirestore(), school, pupilId, roundId).then(() =>
        rescorePupil({ ...triggerRun(), now: Date.parse(time) }, school, pupilId),
      ),
    ),
);
