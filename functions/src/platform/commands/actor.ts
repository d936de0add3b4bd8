import type { Firestore, Transaction } from 'firebase-admin/firestore';
import type { Actor } from '@domain/commands/command';
import { type Claims, claimsSchema, ownBoardStaffSchema, ownStaffSchema } from '@domain/identity';
import { placeStaffSchema } from '@domain/outside/records';
import { paths } from '@domain/paths';
import { parsed } from '../store';

/** Whoever has signed in, as the token says. */
export interface Caller {
  readonly uid: string;
  readonly token: unknown;
}

/** What the token claims; `undefined` for pupils and for what is no claim of ours. */
export function staffClaims({ token }: Caller): Claims | undefined {
  const { data: claims } = claimsSchema.safeParse(token);
  return claims?.role === 'pupil' ? undefined : claims;
}

/**
 * The person in service. Claim and staff document must agree, as in firestore.rules: neither an old token nor an edited document alone
 * gives a role.
 */
export async function actorOf(
  db: Firestore,
  transaction: Transaction,
  uid: string,
  { role, school, place }: Claims,
): Promise<Actor | undefined> {
  if (role === 'board') {
    const member = parsed(ownBoardStaffSchema, await transaction.get(db.doc(paths.boardStaff(uid))));
    return member?.active ? { uid, name: member.displayName, role, title: 'board' } : undefined;
  }
  if (role === 'place') {
    const member = parsed(placeStaffSchema, await transaction.get(db.doc(paths.placeStaff(uid))));
    if (!member?.active || place === undefined || member.place !== place) return undefined;
    return { uid, name: member.displayName, role, title: 'place', place };
  }
  if (!school) return undefined;
  const member = parsed(ownStaffSchema, await transaction.get(db.doc(paths.staff(school, uid))));
  if (!member?.active || member.role !== role) return undefined;
  return { uid, name: member.displayName, role: member.role, title: member.title, school };
}
