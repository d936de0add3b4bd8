/** 「ケースにする」 */
import { caseSchema, type Case } from '@domain/school/cases';
import { paths } from '@domain/paths';
import { doc, runTransaction, serverTimestamp } from 'firebase/firestore';
import { failureOf } from '../outcomes';
import { staffFirestore } from './database';
import type { SosPlace } from './sos-watch';
import { type Watch, watchDocument } from './watch';

/** `null` until somebody makes the SOS a case. */
export function watchCase({ school, sosId }: SosPlace): Watch<Case | null> {
  return watchDocument(paths.pupilCase(school, sosId), caseSchema);
}

/** One SOS is at most one case: whoever comes second leaves it as it is. */
export async function openCase(
  { school, sosId }: SosPlace,
  { uid, pupilId }: { uid: string; pupilId: string },
): Promise<'stored' | 'refused' | 'unanswered'> {
  const reference = doc(staffFirestore(), paths.pupilCase(school, sosId));
  try {
    await runTransaction(staffFirestore(), async (transaction) => {
      if ((await transaction.get(reference)).exists()) return;
      const fields = { pupilId, step: 1, team: [uid], plan: '', by: uid, sosId };
      transaction.set(reference, { ...fields, openedAt: serverTimestamp() });
    });
    return 'stored';
  } catch (error) {
    return failureOf(error).kind === 'denied' ? 'refused' : 'unanswered';
  }
}
