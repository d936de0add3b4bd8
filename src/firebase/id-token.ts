import type { User } from 'firebase/auth';
import { authReady } from './auth-ready';
import type { Connection } from './connection';

/** How long a fresh token is waited for before the last one has to do, ms. */
const PATIENCE_MS = 3_000;

/**
 * The ID token of whoever is signed in: a fresh one, or the last one that this browser has, even expired, when Auth does not
 * answer. `undefined` for nobody. Never throws.
 */
export async function idTokenEvenExpired({ auth }: Connection): Promise<string | undefined> {
  await authReady(auth).catch(() => undefined);
  const user = auth.currentUser;
  if (!user) return undefined;
  const patience = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));
  const fresh = await Promise.race([user.getIdToken().catch(() => undefined), patience]);
  return fresh ?? lastToken(user);
}

function lastToken(user: User): string | undefined {
  const { stsTokenManager } = user.toJSON() as { stsTokenManager?: { accessToken?: unknown } };
  const token = stsTokenManager?.accessToken;
  return typeof token === 'string' ? token : undefined;
}
