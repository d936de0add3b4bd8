import { getFirestore } from 'firebase-admin/firestore';
import { beforeUserSignedIn, HttpsError } from 'firebase-functions/identity';
import { maySignIn, needsRoster } from './admission';
import { arrivalOf, namedProviders } from './arrival';
import { identityOf } from './identity-of';

/**
 * Refuses who came to somebody's account by an address or a credential that is not theirs. At 8:25 it stands before a whole city's
 * first tap: with a password and an address that an import set it reads nothing, and who leaves is disabled by the import.
 */
export const beforeSignedIn = beforeUserSignedIn(async (event) => {
  const arrival = arrivalOf(event);
  const identity = needsRoster(arrival) ? await identityOf(getFirestore(), arrival.email) : undefined;
  if (!maySignIn(arrival, identity, namedProviders(process.env)))
    throw new HttpsError('permission-denied', 'not-admitted');
});
