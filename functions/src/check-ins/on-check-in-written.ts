import { getFirestore } from 'firebase-admin/firestore';
import { onWritten } from '../on-written';
import { projectCheckIn } from './project-check-in';

export const onCheckInWritten = onWritten(
  'schools/{school}/pupils/{pupilId}/checkIns/{day}',
  ({ params: { school, pupilId, day } }) => projectCheckIn(getFirestore(), school, pupilId, day),
);
