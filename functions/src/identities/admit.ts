import { createHash } from 'node:crypto';
import { getFirestore } from 'firebase-admin/firestore';
import { beforeUserCreated, HttpsError } from 'firebase-functions/identity';
import { identitySchema } from '@domain/identity';
import { paths } from '@domain/paths';
import { parsed } from '../store';

/** An address as `identities` knows it: SHA-256 (hex) of it in lower case. */
export function emailHash(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
}

/** Admits only who stands in the roster, and gives the claims that the rules go by. */
export const admit = beforeUserCreated(async ({ data }) => {
  const email = data?.email;
  const identity = email
    ? parsed(
        identitySchema,
        await getFirestore()
          .doc(paths.identity(emailHash(email)))
          .get(),
      )
    : undefined;
  if (!identity) throw new HttpsError('permission-denied', 'not in the roster');
  return { customClaims: identity };
});
