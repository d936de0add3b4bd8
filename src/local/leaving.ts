import type { OutboxState, SosRow, TabletDatabase } from './database';

/** What of a pupil stands in the tables out of which something is sent. Needs no key. Throws when they cannot be read. */
export async function leavingRows(
  db: TabletDatabase,
  uid: string,
): Promise<{ outbox: OutboxState[]; sos: SosRow['state'][] }> {
  const [records, calls] = await Promise.all([
    db.outbox.where('uid').equals(uid).toArray(),
    db.sos.where('uid').equals(uid).toArray(),
  ]);
  return { outbox: records.map(({ state }) => state), sos: calls.map(({ state }) => state) };
}
