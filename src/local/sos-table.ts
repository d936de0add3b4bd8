/** Every SOS of the pupils of this tablet, sealed. A table of its own: nothing that is wrong with the outbox touches it. */
import type { SosRow, TabletDatabase } from './database';
import { NotSignedInError, sealingKey } from './keys';
import type { OwnSos } from './own-sos';
import { readOwnSos } from './own-sos-schema';
import { keptAside, readRow, sealedRow, valueOf } from './sealed-table';
import { rowId } from './sealing';

/** A change: from what is there now (`undefined` for nothing) to what is to be there. The same again changes nothing. */
type Change = (present: OwnSos | undefined) => OwnSos | undefined;

/** This pupil's SOS that open with their key, oldest first. Throws without the key. */
export async function storedSos(db: TabletDatabase, uid: string): Promise<OwnSos[]> {
  // A live query follows what is read before anything else is waited for: so rows first, opening them afterwards.
  const [key, rows] = await Promise.all([sealingKey(db, uid), db.sos.where('uid').equals(uid).toArray()]);
  const opened = await Promise.all(rows.map((row) => valueOf(key, row, readOwnSos)));
  return opened.filter((one) => one !== undefined).sort(byAge);
}

export const byAge = (a: OwnSos, b: OwnSos) =>
  Date.parse(a.document.capturedAt) - Date.parse(b.document.capturedAt);

/**
 * Applies `change`, again when another tab or the worker was faster. Resolves with what is on the disk then; throws when it is
 * not: `NotSignedInError` when this pupil has been signed out, a DOM error when nothing can be stored.
 */
export async function changeStoredSos(
  db: TabletDatabase,
  uid: string,
  sosId: string,
  isWaiting: (sos: OwnSos) => boolean,
  change: Change,
): Promise<OwnSos | undefined> {
  const [id, key] = await Promise.all([rowId(uid, `sos/${sosId}`), sealingKey(db, uid)]);
  for (;;) {
    const row = await db.sos.get(id);
    const reading = row && (await readRow(key, row, readOwnSos));
    const present = reading?.ok ? reading.data : undefined;
    const next = change(present);
    if (next === undefined || next === present) return present;
    const changed: SosRow = {
      ...(await sealedRow(key, { uid, id }, next)),
      ...keptAside(row, reading?.ok === false),
      rev: (row?.rev ?? 0) + 1,
      state: isWaiting(next) ? 'waiting' : 'settled',
    };
    if (await putIfUnchanged(db, changed, row?.rev)) return next;
  }
}

function putIfUnchanged(db: TabletDatabase, row: SosRow, known: number | undefined): Promise<boolean> {
  return db.transaction('rw', db.sos, db.keys, async () => {
    if (!(await db.keys.get(row.uid))) throw new NotSignedInError(row.uid);
    if ((await db.sos.get(row.id))?.rev !== known) return false;
    await db.sos.put(row);
    return true;
  });
}

/** How many SOS of a pupil have something that has not been sent. Needs no key. */
export function countWaitingSos(db: TabletDatabase, uid: string): Promise<number> {
  return db.sos.where('[uid+state]').equals([uid, 'waiting']).count();
}
