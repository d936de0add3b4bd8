/** A press while another SOS of the same pupil is open: read and written inside the transaction that decides about it. */
import {
  type DocumentReference,
  type DocumentSnapshot,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { paths } from '@domain/paths';
import { type Joining, joining, mayJoin, type StandingSos } from '@domain/sos/joining';
import type { Sos } from '@domain/sos/records';
import { OPEN_STATES } from '@domain/sos/open';
import { systemEvent, writeChanges } from './documents';
import { legibleSos } from './legible';
import type { SosRun } from './run';
import { eventId } from './tending';

/** A child has one or two; whoever writes a thousand is not read a thousand times for each. */
export const OPEN_MAX = 10;

export interface Joined extends Joining {
  readonly ref: DocumentReference;
  /** What was said in it already goes along. */
  readonly said: readonly DocumentSnapshot[];
}

/** The pupil's open ones, the oldest first. */
export function openOnes({ db }: Pick<SosRun, 'db'>, school: string, pupilId: string) {
  return db
    .collection(paths.sosCollection(school))
    .where('pupilId', '==', pupilId)
    .where('state', 'in', OPEN_STATES)
    .orderBy('receivedAt')
    .limit(OPEN_MAX);
}

/**
 * `undefined`: it goes its own way. What cannot be read takes nothing in. Looked for without locks, which would hold up other children;
 * those that are found are read again inside: of two that are decided at once one sees what became of the other.
 */
export async function joinOpen(
  run: SosRun,
  transaction: Transaction,
  ref: DocumentReference,
  sos: Sos,
): Promise<Joined | undefined> {
  if (!mayJoin(sos, run.now)) return undefined;
  const { docs } = await openOnes(run, sos.school, sos.pupilId).select().get();
  const refs = docs.map((one) => one.ref).filter(({ id }) => id !== ref.id);
  if (refs.length === 0) return undefined;
  const others = (await transaction.getAll(...refs)).flatMap((one) => standing(run, one) ?? []);
  const joined = joining({ id: ref.id, sos }, others, run.now);
  if (!joined) return undefined;
  const said = await transaction.get(ref.collection('messages'));
  return { ...joined, ref: run.db.doc(paths.sos(sos.school, joined.into.id)), said: said.docs };
}

function standing({ onFailure }: SosRun, snapshot: DocumentSnapshot): StandingSos | undefined {
  try {
    const sos = legibleSos(snapshot);
    return sos && { id: snapshot.id, sos };
  } catch (error) {
    onFailure(snapshot.ref.path, error);
    return undefined;
  }
}

/** `by`: the pupil's uid. */
export function writeJoined(
  transaction: Transaction,
  { now }: SosRun,
  { ref, sos, by }: { ref: DocumentReference; sos: Sos; by: string },
  joined: Joined,
): void {
  const { into, added, patch } = joined;
  writeChanges(transaction, ref, sos, { ...sos, ...patch });
  writeChanges(transaction, joined.ref, into.sos, { ...into.sos, ...added });
  const messages = joined.ref.collection('messages');
  for (const [id, message] of Object.entries(joined.messages))
    transaction.set(messages.doc(id), { ...message, by, at: Timestamp.fromMillis(now) });
  for (const snapshot of joined.said) transaction.set(messages.doc(snapshot.id), snapshot.data() ?? {});
  const id = eventId(now, 0, `pressed-again-${ref.id}`);
  transaction.set(joined.ref.collection('events').doc(id), systemEvent({ type: 'pressed-again' }, now));
}
