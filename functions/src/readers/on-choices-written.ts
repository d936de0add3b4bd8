import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { notifierFrom } from '../platform/notify/from-environment';
import { onWritten } from '../platform/on-written';
import { followChoices } from './follow-choices';
import type { FollowRun } from './follow-sos';

/** The run of a trigger. */
export function followRun(): FollowRun {
  const db = getFirestore();
  const onFailure = (path: string, error: unknown) =>
    logger.error('readers not followed', { path, error: String(error) });
  return { db, notifier: notifierFrom(process.env, db), now: Date.now(), onFailure };
}

/** Whom the child leaves out loses what is there already in the same moment. */
export const onChoicesWritten = onWritten(
  'schools/{school}/pupils/{pupilId}/choices/{id}',
  ({ params: { school, pupilId } }) => followChoices(followRun(), school, pupilId),
);
