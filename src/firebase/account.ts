/** Whether the account that is signed in here is still open. */
import { sendingPaths } from '@domain/sending-paths';
import type { User } from 'firebase/auth';
import { authReady } from './auth-ready';
import type { Connection } from './connection';
import { heardServerTime } from './heard';
import { readStored, signedInAs } from './requests';

/** What Auth itself says of an account that is disabled, deleted, or not to be trusted with this sign-in any more. */
const CLOSED = [
  'auth/user-disabled',
  'auth/user-token-expired',
  'auth/user-not-found',
  'auth/invalid-refresh-token',
];

/** A token tells its second only: on average it was made half a second later, ms. */
const HALF_A_SECOND_MS = 500;

/**
 * `open`: Auth's last answer, in server time, ms since 1970. `nobody`: the client has signed out by itself, or does not know yet.
 * `unknown`: no answer, or none that is provably Auth's.
 */
type AccountState =
  | { readonly kind: 'open'; readonly answeredAtMs: number }
  | { readonly kind: 'closed' | 'nobody' | 'unknown' };

/** `isFresh`: asks Auth, whatever token there is. Never throws. */
export async function accountState(
  { auth }: Connection,
  uid: string,
  isFresh: boolean,
): Promise<AccountState> {
  try {
    await authReady(auth);
    const user = auth.currentUser;
    if (!user) return { kind: 'nobody' };
    if (user.uid !== uid) return { kind: 'unknown' };
    return { kind: 'open', answeredAtMs: await issuedAt(user, isFresh) };
  } catch (error) {
    return { kind: saysClosed(error) ? 'closed' : 'unknown' };
  }
}

/** When the token was made, in server time, ms since 1970. Throws what Auth says. */
async function issuedAt(user: User, isFresh: boolean): Promise<number> {
  const askedMs = Date.now();
  const issuedAtMs = Date.parse((await user.getIdTokenResult(isFresh)).issuedAtTime);
  if (isFresh) heardServerTime(issuedAtMs + HALF_A_SECOND_MS, askedMs);
  return issuedAtMs;
}

/** Whether nobody is signed in and Firestore itself has refused to talk with nobody: the network is there, the account is not. */
export async function isRefusedAsNobody(connection: Connection, uid: string): Promise<boolean> {
  const isNobody = async () => (await signedInAs(connection).catch(() => uid)) === null;
  if (!(await isNobody())) return false;
  const { kind } = await readStored(connection, sendingPaths.outboxKey(uid));
  return kind === 'denied' && isNobody();
}

function saysClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CLOSED.includes(String(error.code));
}
