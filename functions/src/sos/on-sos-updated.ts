import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { onDocumentUpdated } from 'firebase-functions/firestore';
import { callColleague } from './call-colleague';
import { inTrigger } from './in-trigger';
import { tend } from './tend';

/**
 * The pupil asks for the homeroom teacher or leaves somebody out, somebody reopens an SOS, brings a colleague in or asks one to take it
 * on: not a minute is lost. Everything else that changes, what this itself writes among it, needs nothing.
 */
export const onSosUpdated = onDocumentUpdated(
  { document: 'schools/{school}/sos/{sosId}', retry: true, timeoutSeconds: 120 },
  async ({ data }) => {
    if (!data) return;
    const { before, after } = data;
    if (changed(before, after, 'handOver') && after.get('handOver') !== undefined)
      await inTrigger(after.ref, callColleague);
    const asksForHomeroom = changed(before, after, 'want');
    const reopened = changed(before, after, 'state') && after.get('state') === 'received';
    const isForOthers = changed(before, after, 'not') || changed(before, after, 'visibleTo');
    if (asksForHomeroom || reopened || isForOthers) await inTrigger(after.ref, tend);
  },
);

function changed(before: DocumentSnapshot, after: DocumentSnapshot, field: string): boolean {
  return JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field));
}
