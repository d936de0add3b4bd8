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
  const withToken = async () => {
    await auth.currentUser?.getIdToken();
    return request();
  };
  try {
    return await Promise.race([withToken(), impatience]);
  } catch (error) {
    return failureOf(error);
  } finally {
    clearTimeout(timer);
  }
}
