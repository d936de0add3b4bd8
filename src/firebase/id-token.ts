import type { User } from 'firebase/auth';
import { authReady } from './auth-ready';
import type { Connection } from './connection';
import { fields } from './fields';

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

/** What the last token of whoever is signed in says, without the network; `undefined` for nobody. Never throws. */
export async function lastClaims({ auth }: Connection): Promise<Record<string, unknown> | undefined> {
  await authReady(auth).catch(() => undefined);
  const token = auth.currentUser && lastToken(auth.currentUser);
  return token ? payloadOf(token) : undefined;
}

function payloadOf(token: string): Record<string, unknown> | undefined {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return fields(JSON.parse(atob(payload)));
  } catch {
    return undefined;
  }
}

function lastToken(user: User): string | undefined {
  const { stsTokenManager } = user.toJSON() as { stsTokenManager?: { accessToken?: unknown } };
  const token = stsTokenManager?.accessToken;
  return typeof token === 'string' ? token : undefined;
}
