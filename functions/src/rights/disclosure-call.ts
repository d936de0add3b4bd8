import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { HttpsError, onCall } from 'firebase-functions/https';
import { staffClaims } from '../platform/commands/actor';
import { runCommand } from '../platform/commands/run-command';
import { disclose } from './disclose';

/** What is to be handed over. Who may, and that it was put together, is the command's business: it is asked first, and logs it. */
export const discloseChild = onCall({ cors: false }, async ({ auth, data }) => {
  if (!auth) throw new HttpsError('unauthenticated', 'not signed in');
  const db = getFirestore();
  const now = Date.now();
  const { requestId, commandId, at } = data as Readonly<Record<string, unknown>>;
  const onFailure = (path: string, error: unknown) =>
    logger.error('not read for a disclosure', { path, error: String(error) });
  const call = { name: 'prepare-disclosure', payload: { requestId }, commandId, at };
  const { answer } = await runCommand({ db, now, onFailure }, auth, call);
  if (!answer.done) return answer;
  const { school = '' } = staffClaims(auth, data) ?? {};
  return { done: true, disclosed: await disclose(db, school, String(requestId), now) };
});
