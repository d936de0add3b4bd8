import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/firestore';
import { projectCheckIn } from './project-check-in';

export const onCheckInWritten = onDocumentWritten(
  { document: 'schools/{school}/pupils/{pupilId}/checkIns/{day}', retry: true },
  ({ params: { school, pupilId, day } }) => projectCheckIn(getFirestore(), school, pupilId, day),
);
