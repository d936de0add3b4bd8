import { getFirestore } from 'firebase-admin/firestore';
import { onWritten } from '../platform/on-written';
import { followStop } from './follow-stop';

/** What was decided about the use of a child's data holds at once. */
export const onStopWritten = onWritten(
  'schools/{school}/stops/{pupilId}',
  async ({ params: { school, pupilId }, data }) => {
    if (data?.after.get('due') === true) await followStop(getFirestore(), school, pupilId);
  },
);
