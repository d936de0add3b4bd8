import { getAuth } from 'firebase-admin/auth';
import { HttpsError, onCall } from 'firebase-functions/https';
import { setOwnPassword } from './own-password';

/** The first password is changed for an own one. */
export const ownPassword = onCall({ cors: false }, async ({ auth, data }) => {
  if (!auth) throw new HttpsError('unauthenticated', 'not signed in');
  return setOwnPassword(getAuth(), auth, data, Date.now());
});
