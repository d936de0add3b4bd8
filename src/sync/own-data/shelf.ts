/** The sealed copy of a pupil's own data on this tablet, as far as it is what the pupil wrote: all that the worker needs of it. */
import type { PupilWrite } from '@domain/answers/pupil-write';
import type { TabletDatabase } from '@/local/database';
import { getSealed, putSealed } from '@/local/sealed-table';
import { withPatientLock } from '../lock';
import type { Written } from './own-data-types';
import { withWrites } from './overlay';
import { withReadWritten } from './read-written';

export const NAME = 'own-data';
/** The copy is a convenience: nothing that a pupil wrote waits for it longer than this, ms. */
const LOCK_PATIENCE_MS = 2_000;

/** What the pupil wrote, of the last copy. Throws without this pupil's key. */
export async function writtenOnShelf(db: TabletDatabase, uid: string): Promise<Written | undefined> {
  const kept = await getSealed(db, db.shelf, uid, NAME);
  return typeof kept === 'object' && kept !== null ? withReadWritten(kept) : undefined;
}

/** What has just arrived leaves the queue, and stays visible to its pupil. */
export function keepOnShelf(db: TabletDatabase, uid: string, write: PupilWrite): Promise<void> {
  return underLock(async () => {
    const present = await writtenOnShelf(db, uid);
    if (present) await putSealed(db, db.shelf, uid, NAME, withWrites(present, [write]));
  });
}

/** Page and worker change the copy one after the other. */
export const underLock = (change: () => Promise<void>) =>
  withPatientLock('soramoyo-shelf', LOCK_PATIENCE_MS, change);
