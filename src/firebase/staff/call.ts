/** The app's own addresses: hosting leads them to callable functions. Nothing is queued. */
import { connection } from '../connection';

/** A function that has slept takes seconds to wake up, ms. */
const PATIENCE_MS = 30_000;

/** What the function has answered, as it came over the wire. */
export async function callFunction(
  address: '/api/command' | '/api/reading' | '/api/disclose',
  data: object,
  patienceMs = PATIENCE_MS,
): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${(await connection().auth.currentUser?.getIdToken()) ?? ''}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ data }),
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  });
}
