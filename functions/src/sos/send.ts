/** What SOS have to send: each result is an entry of the timeline of its own, and takes its own send off the list. */
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
} from 'firebase-admin/firestore';
import { type Sos, sosEventSchema } from '@domain/sos/records';
import type { Delivery } from '../platform/notify/notifier';
import { type Adult, giveTurnBack, takeTurn } from '../platform/notify/turns';
import { leniently } from '../platform/store';
import { inLanes } from '../platform/lanes';
import { readSos, systemEvent, writeChanges } from './documents';
import { everyWayFailed } from './failed-step';
import type { SosRun } from './run';
import { eventId, settled, type Tending } from './tending';

/** Most of them wait for a service or for a turn. */
const ADULTS_AT_ONCE = 100;
const RESULTS_AT_ONCE = 16;
/** How often whoever waits for a turn looks whether somebody has sent for them, ms. */
const LOOK_MS = 4_000;

export interface Sends {
  readonly sent: number;
  readonly failed: number;
}

/** What was decided about an SOS, as it stands in its document. */
export interface Decided {
  readonly ref: DocumentReference;
  readonly tending: Tending;
}

interface Waiting {
  readonly ref: DocumentReference;
  readonly at: Pick<Sos, 'chain' | 'step'>;
}

/**
 * Sends what stands in the documents of `decided`: one message to each adult and way. Safe to die in: what has no result is sent again.
 * `then` follows the last result of each SOS.
 */
export async function send(
  run: SosRun,
  decided: readonly Decided[],
  then: (ref: DocumentReference) => Promise<void>,
): Promise<Sends> {
  const total = { sent: 0, failed: 0 };
  const errors: unknown[] = [];
  const toEach = (each: (one: [Adult, Waiting[]]) => Promise<void>) =>
    inLanes(ADULTS_AT_ONCE, byAdult(decided), (one) =>
      each(one).catch((error: unknown) => void errors.push(error)),
    );
  await toEach(async ([adult, own]) => {
    const waiting = await turnOf(run, adult, own);
    if (waiting.length === 0) return;
    const delivery = await run.notifier.tell(adult.uid, adult.way, waiting.length);
    if (!delivery.done) await giveTurnBack(run.db, adult);
    total[delivery.done ? 'sent' : 'failed'] += 1;
    const at = run.clock();
    await inLanes(RESULTS_AT_ONCE, waiting, async ({ ref, at: where }) => {
      try {
        await putResult(ref, adult, result(where, adult, delivery), at);
        await then(ref);
      } catch (error) {
        run.onFailure(ref.path, error);
      }
    });
  });
  if (errors.length > 0) throw errors[0];
  return total;
}

function byAdult(decided: readonly Decided[]): [Adult, Waiting[]][] {
  const adults = new Map<string, [Adult, Waiting[]]>();
  for (const { ref, tending } of decided)
    for (const { uid, channel } of tending.toSend) {
      if (channel === 'inbox') continue;
      const key = `${channel} ${uid}`;
      const known = adults.get(key) ?? [{ uid, way: channel }, []];
      known[1].push({ ref, at: tending.sos });
      adults.set(key, known);
    }
  return [...adults.values()];
}

/** Waits until the adult's phone may ring, and takes along what has come meanwhile. Empty: somebody else has sent it. */
async function turnOf(run: SosRun, adult: Adult, own: readonly Waiting[]): Promise<readonly Waiting[]> {
  const { db } = run;
  const first = await takeTurn(db, adult, run.clock());
  if (first.wait === 0) return own;
  for (let { wait } = first; wait > 0; { wait } = await takeTurn(db, adult, run.clock())) {
    await run.sleep(Math.min(wait, LOOK_MS));
    if (!(await areLeft(run, adult, own))) return [];
  }
  const all = await allFor(db, adult);
  if (all.length === 0) await giveTurnBack(db, adult);
  return all.map((snapshot) => ({
    ref: snapshot.ref,
    at: { chain: snapshot.get('chain') as Sos['chain'], step: snapshot.get('step') as number },
  }));
}

/** Those SOS of all schools that have something to send to the same adult, with where they stand. */
async function allFor(db: Firestore, { uid, way }: Adult): Promise<DocumentSnapshot[]> {
  const unsent = { uid, channel: way };
  const all = db.collectionGroup('sos').where('unsent', 'array-contains', unsent);
  return (await all.select('chain', 'step').get()).docs;
}

async function areLeft({ db }: SosRun, { uid, way }: Adult, own: readonly Waiting[]): Promise<boolean> {
  const snapshots = await db.getAll(...own.map(({ ref }) => ref), { fieldMask: ['unsent'] });
  return snapshots.some((snapshot) => {
    const unsent = (snapshot.get('unsent') ?? []) as Sos['unsent'] & object;
    return unsent.some((one) => one.uid === uid && one.channel === way);
  });
}

async function putResult(
  ref: DocumentReference,
  { uid, way }: Adult,
  event: ReturnType<typeof result>,
  at: number,
): Promise<void> {
  const batch = ref.firestore.batch();
  const id = `${at}-result-${way}-${encodeURIComponent(uid)}`;
  batch.set(ref.collection('events').doc(id), systemEvent(event, at));
  batch.update(ref, { unsent: FieldValue.arrayRemove({ uid, channel: way }) });
  await batch.commit();
}

function result({ chain, step }: Waiting['at'], { uid, way }: Adult, delivery: Delivery) {
  return {
    ...{ type: delivery.done ? ('sent' as const) : ('failed' as const), to: [uid], channel: way, chain },
    ...(step > 0 && { step: step - 1 }),
    ...(!delivery.done && { error: delivery.problem }),
  };
}

/**
 * When all sends have their result: takes the empty list away, and has the next step follow at once if nothing of this one has
 * gone out. Returns whether it does.
 */
export async function settle(
  { db, worlds, now, onFailure }: SosRun,
  ref: DocumentReference,
): Promise<boolean> {
  // Not in the transaction, which would lock the whole timeline: all results were written before the list was empty.
  const standing: unknown = (await ref.get()).get('unsent');
  if (!Array.isArray(standing) || standing.length > 0) return false;
  const { docs } = await ref.collection('events').get();
  const timeline = docs.flatMap((snapshot) => leniently(sosEventSchema, snapshot, onFailure) ?? []);
  return db.runTransaction(async (transaction) => {
    const sos = await readSos(transaction, ref);
    if (sos?.unsent?.length !== 0) return false;
    const { settings } = await worlds.of(sos.school);
    if (!everyWayFailed(sos, timeline, settings)) {
      writeChanges(transaction, ref, sos, settled(sos));
      return false;
    }
    const nextEscalationAt = new Date(now).toISOString();
    writeChanges(transaction, ref, sos, { ...settled(sos), nextEscalationAt });
    const event = systemEvent({ type: 'moved-on', chain: sos.chain, step: sos.step - 1 }, now);
    transaction.set(ref.collection('events').doc(eventId(now, 0, 'moved-on')), event);
    return true;
  });
}
