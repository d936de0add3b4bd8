import { type ClassListAnswer, classListSchema } from '@domain/accounts/class-list';
import type { CardPicture } from '@domain/accounts/cards';
import { type Auth, signInWithCustomToken } from 'firebase/auth';
import * as z from 'zod/mini';
import { callOpen } from './callable';
import { type Admission, admitted } from './credentials';

/** As it lies on a prepared tablet. */
interface TabletSecret {
  readonly school: string;
  readonly secret: string;
}

const ADDRESS = '/api/class-tablet';
const answerSchema = z.object({ token: z.optional(z.string()) });

/** The class of a prepared tablet as it is now. Throws without an answer. */
export async function askClassList({ school, secret }: TabletSecret): Promise<ClassListAnswer> {
  return classListSchema.parse(await callOpen(ADDRESS, { school, secret }));
}

/** Signs in a child that has tapped itself on the list, and its pictures. Never throws. */
export async function signInWithList(
  auth: Auth,
  { school, secret }: TabletSecret,
  child: string,
  pictures: readonly CardPicture[],
): Promise<Admission> {
  try {
    const { token } = answerSchema.parse(await callOpen(ADDRESS, { school, secret, child, pictures }));
    if (token === undefined) return { ok: false, reason: 'card-wrong' };
    return await admitted(auth, () => signInWithCustomToken(auth, token));
  } catch {
    return { ok: false, reason: navigator.onLine ? 'unknown' : 'offline' };
  }
}
