/** The app's own addresses: hosting leads them to callable functions. Nothing is queued. */
import { connection } from '../connection';

/** A function that has slept takes seconds to wake up, ms. */
const PATIENCE_MS = 30_000;

/** At which school somebody of several works on this screen. */
let at: string | undefined;

/** Every call from now on is made as somebody of this school; `undefined`: of none. */
export function workAt(school: string | undefined): void {
  at = school;
}

/** What the function has answered, as it came over the wire. `patience` in ms. */
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
    body: JSON.stringify({ data: { at, ...data } }),
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  });
}
