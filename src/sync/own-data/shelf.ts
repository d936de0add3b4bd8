/** The sealed copy of a pupil's own data on this tablet. */
import type { PupilWrite } from '@domain/answers/pupil-write';
import type { TabletDatabase } from '@/local/database';
import { getSealed, putSealed } from '@/local/sealed-table';
import { withPatientLock } from '../lock';
import type { OwnData } from './own-data-types';
import { withWrites } from './overlay';

const NAME = 'own-data';
/** The copy is a convenience: nothing that a pupil wrote waits for it longer than this, ms. */
const LOCK_PATIENCE_MS = 2_000;

/** The last copy, or `undefined` when there is none that opens. Throws without this pupil's key. */
export async function readShelf(db: TabletDatabase, uid: string): Promise<OwnData | undefined> {
  return (await getSealed(db, db.shelf, uid, NAME)) as OwnData | undefined;
}

/** Changes the copy under a lock that page and worker share. */
export function changeShelf(
  db: TabletDatabase,
  uid: string,
  change: (present: OwnData | undefined) => OwnData | undefined,
): Promise<void> {
  return withPatientLock('soramoyo-shelf', LOCK_PATIENCE_MS, async () => {
    const changed = change(await readShelf(db, uid));
    if (changed) await putSealed(db, db.shelf, uid, NAME, changed);
  });
}

/** What has just arrived leaves the queue, and stays visible to its pupil. */
export function keepOnShelf(db: TabletDatabase, uid: string, write: PupilWrite): Promise<void> {
  return changeShelf(db, uid, (present) => present && withWrites(present, [write]));
}
