import { setTimeout as sleep } from 'node:timers/promises';
import { Timestamp } from 'firebase-admin/firestore';
import { onDocumentCreated } from 'firebase-functions/firestore';
import { GRACE_MS } from '@domain/sos/choices';
import { inTrigger } from './in-trigger';
import { tend } from './tend';

/** Firestore's clock and this one may differ a little. */
const CLOCKS_APART_MS = 50;

/**
 * The fast path: as soon as the pupil can no longer take it back. Whatever becomes of it (lost, late, twice), the sweep does the
 * same within a minute.
 */
export const onSosCreated = onDocumentCreated(
  { document: 'schools/{school}/sos/{sosId}', retry: true },
  async ({ data }) => {
    if (!data) return;
    const receivedAt: unknown = data.get('receivedAt');
    const arrived = receivedAt instanceof Timestamp ? receivedAt.toMillis() : Date.now();
    const wait = arrived + GRACE_MS + CLOCKS_APART_MS - Date.now();
    // A time far in the future is a broken clock's: the sweep waits for it, not this.
    await sleep(Math.min(Math.max(wait, 0), GRACE_MS + CLOCKS_APART_MS));
    await inTrigger(data.ref, tend);
  },
);
