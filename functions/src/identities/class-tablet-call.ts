import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { HttpsError, onCall } from 'firebase-functions/https';
import { rateLimit } from '../platform/rate';
import { classList, signInFromList } from './class-tablet';

/** Of all schools together, in one instance: classes sign in at the same minute. */
const mayAsk = rateLimit(1200);

/** Nobody is signed in yet. With pictures a child comes in, without any the list is asked for. */
export const classTablet = onCall({ cors: false, maxInstances: 2 }, async ({ data }) => {
  const now = Date.now();
  if (!mayAsk(now)) throw new HttpsError('resource-exhausted', 'too many');
  const ports = { db: getFirestore(), auth: getAuth(), now };
  const asked: unknown = data;
  const isSignIn = typeof asked === 'object' && asked !== null && 'pictures' in asked;
  return isSignIn ? signInFromList(ports, asked) : classList(ports, asked);
});
