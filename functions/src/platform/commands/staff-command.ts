import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { HttpsError, onCall } from 'firebase-functions/https';
import { notifierFrom } from '../notify/from-environment';
import { runCommand } from './run-command';
import { tellLeaders } from './tell-leaders';

/** The one door for what adults change (other than what they do about an SOS, and their one-tap marks). */
export const staffCommand = onCall({ cors: false }, async ({ auth, data }) => {
  if (!auth) throw new HttpsError('unauthenticated', 'not signed in');
  const db = getFirestore();
  const now = Date.now();
  const onFailure = (path: string, error: unknown) =>
    logger.error('not read for a command', { path, error: String(error) });
  const { answer, news } = await runCommand({ db, now, onFailure }, auth, data);
  if (news !== undefined)
    // Done is done: whom it does not reach now the sweep tells.
    await tellLeaders({ db, now, notifier: notifierFrom(process.env, db) }, db.doc(news)).catch(
      (error: unknown) => onFailure(news, error),
    );
  return answer;
});
