import { type DocumentReference, getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { notifierFrom } from '../platform/notify/from-environment';
import { MalformedDocumentError } from '../platform/malformed';
import { newRun, type SosRun } from './run';

/**
 * What a trigger does with the SOS that it was fired by, now. What fails is delivered again, but for a document that is not of its
 * schema: that does not mend it, and the sweep keeps reporting it.
 */
export async function inTrigger(
  ref: DocumentReference,
  work: (run: SosRun, ref: DocumentReference) => Promise<unknown>,
): Promise<void> {
  const db = getFirestore();
  const onFailure = (path: string, error: unknown) =>
    logger.error('sos not tended', { path, error: String(error) });
  try {
    await work(newRun({ db, notifier: notifierFrom(process.env, db), now: Date.now(), onFailure }), ref);
  } catch (error) {
    if (!(error instanceof MalformedDocumentError)) throw error;
    onFailure(error.path, error);
  }
}
