import { isDeepStrictEqual } from 'node:util';
import { getFirestore } from 'firebase-admin/firestore';
import {
  type AuthBlockingEvent,
  beforeUserCreated,
  beforeUserSignedIn,
  HttpsError,
} from 'firebase-functions/identity';
import type { Identity } from '@domain/identity';
import { identityOf } from './identity-of';

async function admitted({ data }: AuthBlockingEvent): Promise<Identity> {
  const identity = await identityOf(getFirestore(), data?.email);
  if (!identity) throw new HttpsError('permission-denied', 'not-admitted');
  return identity;
}

/** Only who stands in the roster gets an account, with the claims that the rules go by. Accounts made by an import do not pass here. */
export const beforeCreated = beforeUserCreated(async (event) => ({ customClaims: await admitted(event) }));

/** Who has left the roster does not sign in again; who has moved gets the new claims with the next token. */
export const beforeSignedIn = beforeUserSignedIn(async (event) => {
  const identity = await admitted(event);
  return isDeepStrictEqual(event.data?.customClaims, identity) ? {} : { customClaims: identity };
});
