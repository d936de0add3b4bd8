import { getFirestore } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/firestore';
import { projectResponse } from './project-response';

export const onResponseWritten = onDocumentWritten(
  { document: 'schools/{school}/pupils/{pupilId}/responses/{roundId}', retry: true },
  ({ params: { school, pupilId, roundId } }) => projectResponse(getFirestore(), school, pupilId, roundId),
);
