import { getFirestore } from 'firebase-admin/firestore';
import { beforeUserCreated, HttpsError } from 'firebase-functions/identity';
import { claimsOfSchools, schoolsOf } from '@domain/accounts/schools-of';
import { paths } from '@domain/paths';
import { mayBeMade } from './admission';
import { arrivalOf, namedProviders } from './arrival';
import { beginOutsideSchools } from './begin-outside-schools';
import { emailHash, identityOf } from './identity-of';

/**
 * Only who stands in the roster and proves the address gets an account, with the claims that the rules go by. Accounts made by an
 * import do not pass here.
 */
export const beforeCreated = beforeUserCreated(async (event) => {
  const db = getFirestore();
  const arrival = arrivalOf(event);
  const identity = await identityOf(db, arrival.email);
  if (!identity || !arrival.email || !mayBeMade(arrival, identity, namedProviders(process.env)))
    throw new HttpsError('permission-denied', 'not-admitted');
  // So that the import that takes the child off the roster finds this account, too.
  await db.doc(paths.identity(emailHash(arrival.email))).update({ account: arrival.uid });
  const { role, school, pupilId, classId, place } = identity;
  await beginOutsideSchools(db, identity, arrival.uid);
  return {
    customClaims: claimsOfSchools(schoolsOf(identity)) ?? {
      role,
      ...(school && { school }),
      ...(pupilId && { pupilId, classId }),
      ...(place && { place }),
    },
  };
});
