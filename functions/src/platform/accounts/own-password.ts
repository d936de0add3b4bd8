/** Whoever has signed in with a password that somebody else has set chooses their own. */
import type { Auth } from 'firebase-admin/auth';
import * as z from 'zod/mini';
import { firstPasswordSchema } from '@domain/accounts/account-deed';
import { FIRST_PASSWORD, isByFirstPassword, isMarked } from '@domain/accounts/first-password';
import { isProvenLately, provenAtMs } from '@domain/accounts/staff-session';
import { without } from '@domain/without';
import type { Caller } from '../commands/actor';

const callSchema = z.object({ password: firstPasswordSchema });

export interface OwnPasswordAnswer {
  readonly done: boolean;
}

/**
 * The server sets it, so that the mark goes with the password that it is about. Whoever was signed in is signed out, and signs in with
 * the new one. `now` in ms since 1970.
 */
export async function setOwnPassword(
  auth: Auth,
  { uid, token }: Caller,
  data: unknown,
  now: number,
): Promise<OwnPasswordAnswer> {
  const call = callSchema.safeParse(data);
  if (!call.success || !isByFirstPassword(token) || !isProvenLately(token, now)) return { done: false };
  const { customClaims = {}, tokensValidAfterTime } = await auth.getUser(uid);
  // Changed already, or set anew by somebody else since.
  const endedAt = Date.parse(tokensValidAfterTime ?? '');
  if (!isMarked(customClaims) || (provenAtMs(token) ?? 0) < endedAt) return { done: false };
  await auth.updateUser(uid, { password: call.data.password });
  await auth.setCustomUserClaims(uid, without(customClaims, FIRST_PASSWORD));
  await auth.revokeRefreshTokens(uid);
  return { done: true };
}
