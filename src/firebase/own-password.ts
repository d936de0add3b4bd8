import type { Auth } from 'firebase/auth';
import * as z from 'zod/mini';
import { callOpen } from './callable';
import type { SignInRefusal } from './refusals';

const answerSchema = z.object({ done: z.boolean() });

/** An own password in place of the one that somebody else has set. Whoever it is signs in with it afterwards. Never throws. */
export async function chooseOwnPassword(auth: Auth, password: string): Promise<SignInRefusal | undefined> {
  try {
    const idToken = await auth.currentUser?.getIdToken();
    const { done } = answerSchema.parse(await callOpen('/api/own-password', { password }, idToken));
    return done ? undefined : 'too-old';
  } catch {
    return navigator.onLine ? 'unknown' : 'offline';
  }
}
