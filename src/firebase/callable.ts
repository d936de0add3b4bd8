/** The app's own addresses for whoever is only just signing in: hosting leads them to callable functions. Nothing is queued. */
import * as z from 'zod/mini';

/** A function that has slept takes seconds to wake up, ms. */
const PATIENCE_MS = 30_000;
const answerSchema = z.object({ result: z.unknown() });

/** What the function answers. Throws without an answer. `idToken`: in whose name; absent: nobody's. */
export async function callOpen(
  address: '/api/own-password' | '/api/card' | '/api/class-tablet',
  data: object,
  idToken?: string,
): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(idToken !== undefined && { authorization: `Bearer ${idToken}` }),
    },
    body: JSON.stringify({ data }),
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return answerSchema.parse(await response.json()).result;
}
