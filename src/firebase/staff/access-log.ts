/** The reason without which the rules show nobody a child's record. The child reads it on わたし. */
import type { Day } from '@domain/days';
import type { Title } from '@domain/identity';
import { paths } from '@domain/paths';
import { accessLogSchema, type AccessLog } from '@domain/school/access-log';
import { doc, runTransaction, serverTimestamp } from 'firebase/firestore';
import { failureOf } from '../outcomes';
import { sendCommand } from './command';
import { staffFirestore } from './database';
import { type Watch, watchDocument } from './watch';

export interface Reader {
  readonly school: string;
  readonly uid: string;
  readonly title: Title;
  readonly pupilId: string;
  readonly day: Day;
}

/** The reader's own reason of that day, `null` until there is one. */
export function watchOwnReason({ school, pupilId, uid, day }: Reader): Watch<AccessLog | null> {
  return watchDocument(paths.accessLog(school, pupilId, uid, day), accessLogSchema);
}

/** Says why. A leader may keep the entry from the child's own page, to protect the child: `kept`. */
export async function storeReason(
  reader: Reader,
  purpose: AccessLog['purpose'],
  kept: { readonly why: string } | null,
): Promise<'stored' | 'refused' | 'unanswered'> {
  if (kept) {
    const outcome = await sendCommand('keep-entry-back', { pupilId: reader.pupilId, purpose, ...kept });
    return typeof outcome === 'string' ? outcome : 'refused';
  }
  // Nobody reads beforehand whether a record is opened quietly: it would say that something stands.
  const outcome = await storeEntry(reader, purpose, false);
  return outcome === 'refused' ? storeEntry(reader, purpose, true) : outcome;
}

async function storeEntry(
  { school, pupilId, uid, title, day }: Reader,
  purpose: AccessLog['purpose'],
  protective: boolean,
): Promise<'stored' | 'refused' | 'unanswered'> {
  const reference = doc(staffFirestore(), paths.accessLog(school, pupilId, uid, day));
  try {
    await runTransaction(staffFirestore(), async (transaction) => {
      if ((await transaction.get(reference)).exists()) return;
      const entry = { school, uid, title, purpose, day, at: serverTimestamp(), protective };
      transaction.set(reference, entry);
    });
    return 'stored';
  } catch (error) {
    return failureOf(error).kind === 'denied' ? 'refused' : 'unanswered';
  }
}
