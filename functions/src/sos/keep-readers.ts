import type { DocumentReference } from 'firebase-admin/firestore';
import { leavingOut, pupilOf } from './calling-pupil';
import { readSos, writeChanges } from './documents';
import type { SosRun } from './run';
import { withReaders } from './tending';

/** Has an SOS say who may see it, and does nothing else with it: for those that are closed, or were stored before they said so. */
export async function keepReaders(run: SosRun, ref: DocumentReference): Promise<void> {
  await run.db.runTransaction(async (transaction) => {
    const sos = await readSos(transaction, ref);
    if (!sos) return;
    const pupil = await pupilOf(run, sos);
    const world = await run.worlds.of(sos.school);
    const one = { id: ref.id, sos: leavingOut(sos, pupil), classIds: pupil.classIds };
    writeChanges(transaction, ref, sos, withReaders(one, world, run.now));
  });
}
