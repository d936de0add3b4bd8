import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { beforeUserCreated, HttpsError } from 'firebase-functions/identity';
import { claimsOfSchools, schoolsOf } from '@domain/accounts/schools-of';
import type { Identity, Role } from '@domain/identity';
import { paths } from '@domain/paths';
import { mayBeMade } from './admission';
import { arrivalOf, namedProviders } from './arrival';
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

const STANDS_IN: Readonly<Partial<Record<Role, (uid: string) => string>>> = {
  place: paths.placeStaff,
  centre: paths.centreStaff,
  board: paths.boardStaff,
};

/**
 * Whoever was named for a place outside, the education centre or the board stands there from now on. Whoever had an account before stands
 * as they stood: nobody who was stopped, or is left with posts, comes back by deleting their account.
 */
async function beginOutsideSchools(db: Firestore, identity: Identity, uid: string): Promise<void> {
  const { role, place, displayName, factors, posts, account } = identity;
  const at = STANDS_IN[role];
  // People of the board whom a file has named stand there already.
  if (!at || displayName === undefined) return;
  const before = account === undefined ? undefined : (await db.doc(at(account)).get()).data();
  const begins = { displayName, active: true, ...(place && { place }), ...(factors && { factors }) };
  await db.doc(at(uid)).set(before ?? { ...begins, ...(posts && { posts }) });
}
