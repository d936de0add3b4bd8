import { setTimeout as sleep } from 'node:timers/promises';
import { FirebaseAuthError, getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { onRequest } from 'firebase-functions/https';
import { rateLimitOfEach } from '../platform/rate';
import { answer, type PostAnswer } from './answer';
import { type PupilOfToken, tokenReader } from './verify-token';

const { GCLOUD_PROJECT: project = '', FUNCTIONS_EMULATOR, FIREBASE_AUTH_EMULATOR_HOST } = process.env;

const readToken = tokenReader({
  project,
  unsigned: FUNCTIONS_EMULATOR === 'true' && FIREBASE_AUTH_EMULATOR_HOST !== undefined,
});

/** A tablet that gets no answer asks less than once a second, and then every half a minute. */
const mayAsk = rateLimitOfEach(60);

/** Nobody who calls for help waits for an answer that does not come, ms. */
const PATIENCE_MS = 2_000;

/** Only what the Auth service says for certain closes this way; a deleted account's, when its token has ended. */
async function isClosed({ uid, isFresh }: PupilOfToken): Promise<boolean> {
  const asked = getAuth()
    .getUser(uid)
    .then(({ disabled }) => disabled)
    .catch((error: unknown) => !isFresh && isMissing(error));
  return Promise.race([asked, sleep(PATIENCE_MS, false)]);
}

function isMissing(error: unknown): boolean {
  return error instanceof FirebaseAuthError && error.code === 'auth/user-not-found';
}

/** The second way of an SOS, by the app's own address, for networks that let nothing through to Firestore. */
export const sosApi = onRequest(async (request, response) => {
  const { method, headers } = request;
  // Without a body there is none, whatever its type says.
  const rawBody = request.rawBody as Buffer | undefined;
  const ports = { db: getFirestore(), readToken, now: Date.now(), isClosed, mayAsk };
  const given = { method, authorization: headers.authorization, body: rawBody ?? Buffer.alloc(0) };
  const { status, json } = await answer(given, ports).catch((error: unknown): PostAnswer => {
    logger.error('sos not stored', { error: String(error) });
    return { status: 503, json: { error: 'try-again' } };
  });
  response.set('Cache-Control', 'no-store').status(status).json(json);
});
