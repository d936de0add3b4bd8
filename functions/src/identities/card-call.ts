import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { onCall } from 'firebase-functions/https';
import { rateLimit } from '../platform/rate';
import { signInByCard } from './card-sign-in';

/** Of all schools together, in one instance: classes sign in at the same minute. */
const mayTry = rateLimit(600);

/** Nobody is signed in yet. What goes wrong here is told in the log alone. */
export const cardSignIn = onCall({ cors: false, maxInstances: 2 }, async ({ data }) => {
  const now = Date.now();
  if (!mayTry(now)) return {};
  return signInByCard({ db: getFirestore(), auth: getAuth(), now }, data).catch((error: unknown) => {
    logger.error('card not looked at', { error: String(error) });
    return {};
  });
});
