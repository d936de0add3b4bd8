import type { DocumentReference } from 'firebase-admin/firestore';
import * as z from 'zod/mini';
import { DRILL_PUPIL } from '@domain/sos/drill';
import { paths } from '@domain/paths';
import { pupilCardSchema, type PupilCard } from '@domain/school';
import type { Sos } from '@domain/sos/records';
import { placeSchema } from '../store';
import { readSos, systemEvent, writeChanges } from './documents';
import { leniently } from './leniently';
import type { SosRun } from './run';
import { type Sends, send, settle } from './send';
import { type Tending, tending } from './tending';

/** The same fields of a document that has more of them. */
const cardOfPupil = z.object(pupilCardSchema.shape);

/**
 * Does with one SOS what has to be done at `run.now`. May run twice, at once, late or not at all, and may die anywhere: the next
 * call finds what is left.
 */
export async function tend(run: SosRun, ref: DocumentReference): Promise<void> {
  const tended = await decide(run, ref);
  if (tended) await carryOut(run, ref, tended);
}

/** One transaction writes the step, whom it is for, what has to be sent, and the timeline. `undefined`: there is nothing to do. */
export function decide(run: SosRun, ref: DocumentReference): Promise<Tending | undefined> {
  const { worlds, now } = run;
  return run.db.runTransaction(async (transaction) => {
    const sos = await readSos(transaction, ref);
    if (!sos) return undefined;
    const world = await worlds.of(sos.school);
    const pupil = await pupilOf(run, sos);
    const tended = tending({ id: ref.id, sos, classIds: pupil.classIds }, world, now);
    if (!tended) return undefined;
    writeChanges(transaction, ref, sos, tended.sos);
    if (pupil.card) transaction.set(ref.firestore.doc(paths.sosPupil(sos.school, ref.id)), pupil.card);
    for (const { id, event } of tended.happened)
      transaction.set(ref.collection('events').doc(id), systemEvent(event, now));
    return tended;
  });
}

/** Sends what was decided, and takes the next step at once as long as nothing goes out. */
export async function carryOut(given: SosRun, ref: DocumentReference, decided: Tending): Promise<Sends> {
  const started = performance.now();
  const total = { sent: 0, failed: 0 };
  let run = given;
  for (let tended: Tending | undefined = decided; tended?.sos.unsent; tended = await decide(run, ref)) {
    const { sent, failed } = await send(run, ref, tended);
    total.sent += sent;
    total.failed += failed;
    // Sending takes its time: what follows from it comes after it in the timeline.
    run = { ...given, now: given.now + Math.ceil(performance.now() - started) };
    if (!(await settle(run, ref))) break;
  }
  return total;
}

interface CallingPupil {
  /** Nobody's, when they cannot be told: only the homeroom teacher depends on them. */
  readonly classIds: readonly string[];
  /** For the eyes of those who are called, and for nothing that is sent. */
  readonly card?: PupilCard | undefined;
}

async function pupilOf({ db, onFailure }: SosRun, { school, pupilId }: Sos): Promise<CallingPupil> {
  if (pupilId === DRILL_PUPIL) return { classIds: [] };
  const snapshot = await db.doc(paths.pupil(school, pupilId)).get();
  return {
    classIds: leniently(placeSchema, snapshot, onFailure)?.classIds ?? [],
    card: cardOfPupil.safeParse(snapshot.data()).data,
  };
}
