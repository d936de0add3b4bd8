import { getFirestore } from 'firebase-admin/firestore';
import { onWritten } from '../on-written';
import { projectResponse } from './project-response';

export const onResponseWritten = onWritten(
  'schools/{school}/pupils/{pupilId}/responses/{roundId}',
  ({ params: { school, pupilId, roundId } }) => projectResponse(getFirestore(), school, pupilId, roundId),
);
