import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { HttpsError, onCall } from 'firebase-functions/https';
import { doAccountDeed } from '../accounts/account-deeds';
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
  const { answer, news, account } = await runCommand({ db, now, onFailure }, auth, data);
  // Done is done: what fails from here on the sweep goes on with.
  if (account !== undefined)
    await doAccountDeed({ db, auth: getAuth() }, db.doc(account)).catch((error: unknown) =>
      onFailure(account, error),
    );
  if (news !== undefined)
    await tellLeaders({ db, now, notifier: notifierFrom(process.env, db) }, db.doc(news)).catch(
      (error: unknown) => onFailure(news, error),
    );
  return answer;
});
