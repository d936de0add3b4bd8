/** The sends of one SOS: each result is an entry of the timeline of its own, and takes its own send off the list. */
import { type DocumentReference, FieldValue } from 'firebase-admin/firestore';
import { type Sos, sosEventSchema } from '@domain/sos/records';
import type { Delivery, Way } from '../notify/notifier';
import { inLanes } from '../sweep/lanes';
import { readSos, systemEvent, writeChanges } from './documents';
import { everyWayFailed } from './failed-step';
import { leniently } from './leniently';
import type { SosRun } from './run';
import { eventId, settled, type Tending } from './tending';

const SENDS_AT_ONCE = 10;

export interface Sends {
  readonly sent: number;
  readonly failed: number;
}

/** Sends what was entered in the document as of `tended`. Safe to die in: what has no result is sent again. */
export async function send(
  { db, notifier, now }: SosRun,
  ref: DocumentReference,
  { sos, toSend }: Tending,
): Promise<Sends> {
  const started = performance.now();
  const total = { sent: 0, failed: 0 };
  await inLanes(SENDS_AT_ONCE, toSend, async ({ uid, channel }) => {
    const delivery = channel === 'inbox' ? undefined : await notifier.tell(uid, channel);
    const batch = db.batch();
    if (delivery) {
      total[delivery.done ? 'sent' : 'failed'] += 1;
      const id = `${now}-result-${channel}-${encodeURIComponent(uid)}`;
      const at = now + Math.round(performance.now() - started);
      batch.set(
        ref.collection('events').doc(id),
        systemEvent(result(sos, uid, channel as Way, delivery), at),
      );
    }
    batch.update(ref, { unsent: FieldValue.arrayRemove({ uid, channel }) });
    await batch.commit();
  });
  return total;
}

function result(sos: Sos, uid: string, channel: Way, delivery: Delivery) {
  return {
    ...{
      type: delivery.done ? ('sent' as const) : ('failed' as const),
      to: [uid],
      channel,
      chain: sos.chain,
    },
    ...(sos.step > 0 && { step: sos.step - 1 }),
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
