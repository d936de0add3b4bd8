import type { CardPicture } from '@domain/accounts/cards';
import { type Auth, signInWithCustomToken } from 'firebase/auth';
import * as z from 'zod/mini';
import { callOpen } from './callable';
import { type Admission, admitted } from './credentials';

const answerSchema = z.object({ token: z.optional(z.string()) });

/** Signs in by a card's number and the pictures that go with it. Never throws. */
export async function signInWithCard(
  auth: Auth,
  number: string,
  pictures: readonly CardPicture[],
): Promise<Admission> {
  try {
    const { token } = answerSchema.parse(await callOpen('/api/card', { number, pictures }));
    if (token === undefined) return { ok: false, reason: 'card-wrong' };
    return await admitted(auth, () => signInWithCustomToken(auth, token));
  } catch {
    return { ok: false, reason: navigator.onLine ? 'unknown' : 'offline' };
  }
}
