import { setTimeout as sleep } from 'node:timers/promises';
import { getFirestore, type QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import { onDocumentCreated } from 'firebase-functions/firestore';
import { GRACE_MS } from '@domain/sos/choices';
import { inTrigger } from './in-trigger';
import { OPEN_MAX, openOnes } from './join-open';
import { tend } from './tend';

/** Firestore's clock and this one may differ a little. */
const CLOCKS_APART_MS = 50;

/** Where the SOS took this long on its way, a tap on やめる takes as long: waited for, within reason. */
const LANE_MS = 3_000;

/**
 * The fast path: as soon as the pupil can no longer take it back. Whatever becomes of it (lost, late, twice), the sweep does the
 * same within a minute.
 */
export const onSosCreated = onDocumentCreated(
  { document: 'schools/{school}/sos/{sosId}', retry: true, timeoutSeconds: 120 },
  async ({ data, params }) => {
    if (!data) return;
    // Asked during the wait, so that nobody waits for it.
    const flood = isFlood(data, params.school);
    const arrived = millisOf(data.get('receivedAt')) ?? Date.now();
    const underWay = arrived - (millisOf(data.get('capturedAt')) ?? arrived);
    const wait = arrived + graceOf(underWay) - Date.now();
    // A time far in the future is a broken clock's: the sweep waits for it, not this.
    const [isOneOfMany] = await Promise.all([flood, sleep(Math.min(Math.max(wait, 0), graceOf(LANE_MS)))]);
    if (!isOneOfMany) await inTrigger(data.ref, tend);
  },
);

/** Whoever has a handful open has been heard: what more a tablet sends waits for the sweep, and takes no other child's place. */
async function isFlood(data: QueryDocumentSnapshot, school: string): Promise<boolean> {
  const open = openOnes({ db: getFirestore() }, school, String(data.get('pupilId')));
  const { docs } = await open.select().get();
  return docs.length >= OPEN_MAX && docs.every(({ id }) => id !== data.id);
}

/** From the arrival on, ms. What waited on the tablet for longer says nothing about its network. */
function graceOf(underWayMs: number): number {
  const isOnItsWay = underWayMs > 0 && underWayMs <= GRACE_MS;
  return GRACE_MS + CLOCKS_APART_MS + (isOnItsWay ? Math.min(underWayMs, LANE_MS) : 0);
}

function millisOf(value: unknown): number | undefined {
  return value instanceof Timestamp ? value.toMillis() : undefined;
}
