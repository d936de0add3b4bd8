import type { Firestore } from 'firebase-admin/firestore';
import type { Identity, Role } from '@domain/identity';
import { paths } from '@domain/paths';

const STANDS_IN: Readonly<Partial<Record<Role, (uid: string) => string>>> = {
  place: paths.placeStaff,
  centre: paths.centreStaff,
  board: paths.boardStaff,
};

/**
 * Whoever was named for a place outside, the education centre or the board stands there from now on. Whoever had an account before stands
 * as they stood: nobody who was stopped, or is left with posts, comes back by deleting their account.
 */
export async function beginOutsideSchools(db: Firestore, identity: Identity, uid: string): Promise<void> {
  const { role, place, displayName, factors, posts, account } = identity;
  const at = STANDS_IN[role];
  // People of the board whom a file has named stand there already.
  if (!at || displayName === undefined) return;
  const before = account === undefined ? undefined : (await db.doc(at(account)).get()).data();
  const begins = { displayName, active: true, ...(place && { place }), ...(factors && { factors }) };
  await db.doc(at(uid)).set(before ?? { ...begins, ...(posts && { posts }) });
}
