/** What staff write to the pupil of an SOS. */
import { paths } from '@domain/paths';
import { sentText } from '@domain/texts';
import { doc, getDoc, runTransaction, serverTimestamp } from 'firebase/firestore';
import { failureOf } from '../outcomes';
import { staffFirestore } from './database';
import type { SosPlace } from './sos-watch';

export type SendOutcome = 'sent' | 'refused' | 'unanswered';

/**
 * Sends a message, or the same once more: with one `id` it stands there once. It is never queued: without a connection the
 * words stay with their writer.
 */
export async function sendSosMessage(
  { school, sosId }: SosPlace,
  { id, by, text }: { id: string; by: string; text: string },
): Promise<SendOutcome> {
  const reference = doc(staffFirestore(), paths.sosMessage(school, sosId, id));
  try {
    await runTransaction(staffFirestore(), (transaction) => {
      transaction.set(reference, { by, from: 'staff', text: sentText(text), at: serverTimestamp() });
      return Promise.resolve();
    });
    return 'sent';
  } catch (error) {
    if (failureOf(error).kind !== 'denied') return 'unanswered';
    const arrived = await getDoc(reference).catch(() => undefined);
    return arrived?.exists() ? 'sent' : 'refused';
  }
}
