import { getFirestore } from 'firebase-admin/firestore';
import { allOf } from '../platform/all-of';
import { triggerRun } from '../notices/in-trigger';
import { noticeWish } from '../notices/notice-at-once';
import { onWritten } from '../platform/on-written';
import { projectCheckIn } from './project-check-in';

export const onCheckInWritten = onWritten(
  'schools/{school}/pupils/{pupilId}/checkIns/{day}',
  ({ params: { school, pupilId, day }, data }) =>
    allOf(
      projectCheckIn(getFirestore(), school, pupilId, day),
      noticeWish(triggerRun, { school, pupilId, id: day }, data),
    ),
);
