import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { isByFirstPassword } from '@domain/accounts/first-password';
import { isSure } from '@domain/accounts/second-factor';
import type { Actor } from '@domain/commands/command';
import * as z from 'zod/mini';
import { claimsAt } from '@domain/accounts/schools-of';
import {
  type Claims,
  claimsSchema,
  ownBoardStaffSchema,
  ownCentreStaffSchema,
  ownStaffSchema,
} from '@domain/identity';
import { placeStaffSchema } from '@domain/outside/records';
import { paths } from '@domain/paths';
import { parsed } from '../store';

/** Whoever has signed in, as the token says. */
export interface Caller {
  readonly uid: string;
  readonly token: unknown;
}

/** What every call says beside what it is about: at which of several schools the caller is. */
const whereSchema = z.object({ at: z.optional(z.string()) });

/**
 * What the token claims, as it holds at the school that the call names; `undefined` for pupils, for what is no claim of ours, for
 * somebody of several schools who names none of them, and for whoever has not changed their first password.
 */
export function staffClaims({ token }: Caller, call: unknown): Claims | undefined {
  const { data: claims } = claimsSchema.safeParse(token);
  if (!claims || claims.role === 'pupil' || isByFirstPassword(token)) return undefined;
  return claimsAt(claims, whereSchema.safeParse(call).data?.at);
}

/**
 * The person in service. Claim and staff document must agree, as in firestore.rules: neither an old token nor an edited document alone
 * gives a role. Where a second factor is asked for, so it is here.
 */
export async function actorOf(
  db: Firestore,
  transaction: Transaction,
  { uid, token }: Caller,
  { role, school, place }: Claims,
): Promise<Actor | undefined> {
  if (role === 'board') {
    const member = parsed(ownBoardStaffSchema, await transaction.get(db.doc(paths.boardStaff(uid))));
    if (!member?.active || !isSure(member.factors, token)) return undefined;
    const { displayName: name, posts } = member;
    return { uid, name, role, title: 'board', ...(posts && { posts }) };
  }
  if (role === 'centre') {
    const member = parsed(ownCentreStaffSchema, await transaction.get(db.doc(paths.centreStaff(uid))));
    if (!member?.active || !isSure(member.factors, token)) return undefined;
    return { uid, name: member.displayName, role, title: 'centre' };
  }
  if (role === 'place') {
    const member = parsed(placeStaffSchema, await transaction.get(db.doc(paths.placeStaff(uid))));
    if (!member?.active || place === undefined || member.place !== place) return undefined;
    return { uid, name: member.displayName, role, title: 'place', place };
  }
  if (!school) return undefined;
  const member = parsed(ownStaffSchema, await transaction.get(db.doc(paths.staff(school, uid))));
  if (!member?.active || member.role !== role || !isSure(member.factors, token)) return undefined;
  return { uid, name: member.displayName, role: member.role, title: member.title, school };
}
