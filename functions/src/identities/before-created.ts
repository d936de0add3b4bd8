import { getFirestore } from 'firebase-admin/firestore';
import { beforeUserCreated, HttpsError } from 'firebase-functions/identity';
import { identityOf } from './identity-of';

/**
 * Only who stands in the roster gets an account, with the claims that the rules go by. Accounts made by an import do not pass
 * here. There is no such gate at every sign-in: at 8:25 it would stand between a whole city and its first tap; who leaves is
 * disabled by the import, and a teacher's rights are read from `staff/{uid}` at every access.
 */
export const beforeCreated = beforeUserCreated(async ({ data }) => {
  const identity = await identityOf(getFirestore(), data?.email);
  if (!identity) throw new HttpsError('permission-denied', 'not-admitted');
  return { customClaims: identity };
});
