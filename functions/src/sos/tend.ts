import type { DocumentReference } from 'firebase-admin/firestore';
import { DRILL_PUPIL } from '@domain/sos/drill';
import { paths } from '@domain/paths';
import type { Sos } from '@domain/sos/records';
import { PLACE, placeSchema } from '../store';
import { readSos, systemEvent, writeChanges } from './documents';
import { leniently } from './leniently';
import type { SosRun } from './run';
import { type Sends, send, settle } from './send';
import { type Tending, tending } from './tending';

export interface Tended extends Sends {
  /** Whether there was anything to do. */
  readonly due: boolean;
}

/**
 * Does with one SOS what has to be done at `run.now`. One transaction writes the step, whom it is for and what has to be sent;
 * then it is sent. May run twice, at once, late or not at all, and may die anywhere: the next call finds what is left.
 */
export async function tend(given: SosRun, ref: DocumentReference): Promise<Tended> {
  const started = performance.now();
  const total = { due: false, sent: 0, failed: 0 };
  for (let run = given; ;) {
    const tended = await decide(run, ref);
    if (!tended) return total;
    const { sent, failed } = await send(run, ref, tended);
    total.due = true;
    total.sent += sent;
    total.failed += failed;
    // Sending takes its time: what follows from it comes after it in the timeline.
    run = { ...given, now: given.now + Math.ceil(performance.now() - started) };
    if (tended.toSend.length === 0 || !(await settle(run, ref))) return total;
  }
}

function decide(run: SosRun, ref: DocumentReference): Promise<Tending | undefined> {
  const { worlds, now } = run;
  return run.db.runTransaction(async (transaction) => {
    const sos = await readSos(transaction, ref);
    if (!sos) return undefined;
    const world = await worlds.of(sos.school);
    const classIds = await presentClasses(run, sos);
    const tended = tending({ id: ref.id, sos, classIds }, world, now);
    if (!tended) return undefined;
    writeChanges(transaction, ref, sos, tended.sos);
    for (const { id, event } of tended.happened)
      transaction.set(ref.collection('events').doc(id), systemEvent(event, now));
    return tended;
  });
}

/** Nobody's, when they cannot be told: only the homeroom teacher depends on them. */
async function presentClasses({ db, onFailure }: SosRun, { school, pupilId }: Sos): Promise<string[]> {
  if (pupilId === DRILL_PUPIL) return [];
  const [snapshot] = await db.getAll(db.doc(paths.pupil(school, pupilId)), { fieldMask: PLACE });
  return (snapshot && leniently(placeSchema, snapshot, onFailure))?.classIds ?? [];
}
