import type { Connection } from './connection';
import { type Failure, failureOf } from './outcomes';

/** A request that has not answered by then is taken as unanswered, ms. Its write may still arrive: it can be sent again. */
const PATIENCE_MS = 20_000;

/** What came of a request in this user's name. Never throws. */
export async function answered<T>(
  { auth }: Connection,
  request: () => Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T | Failure> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const impatience = new Promise<Failure>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'unreachable' }), patienceMs);
  });
  // The token is asked for first, because a refused refresh tells a closed account from a lost network.
  const withToken = async (isFresh: boolean) => {
    await auth.currentUser?.getIdToken(isFresh);
    return request();
  };
  const once = async () => {
    try {
      return await withToken(false);
    } catch (error) {
      // A token can be refused although its owner is welcome.
      if (!auth.currentUser || !isRefusedToken(error)) throw error;
      return withToken(true);
    }
  };
  try {
    return await Promise.race([once(), impatience]);
  } catch (error) {
    return isRefusedToken(error) && auth.currentUser ? { kind: 'unreachable' } : failureOf(error);
  } finally {
    clearTimeout(timer);
  }
}

function isRefusedToken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'unauthenticated';
}
