/** The sealed copy of a pupil's own data on this tablet. */
import type { PupilWrite } from '@domain/answers/pupil-write';
import type { TabletDatabase } from '@/local/database';
import { getSealed, putSealed } from '@/local/sealed-table';
import { withPatientLock } from '../lock';
import { tellUnread } from '@/local/unread';
import type { OwnData, Written } from './own-data-types';
import { withWrites } from './overlay';
import { withReadWritten } from './read-written';

const NAME = 'own-data';
/** The copy is a convenience: nothing that a pupil wrote waits for it longer than this, ms. */
const LOCK_PATIENCE_MS = 2_000;

/** What it takes to read a copy. Asked for early, it comes while the copy is found and opened. */
export const copyReader = () => import('./own-data-schema');

/** What was kept, as this version understands it; `undefined` for nothing that it does. */
export async function copyIn(kept: unknown): Promise<OwnData | undefined> {
  if (kept === undefined) return undefined;
  const { readCopy } = await copyReader();
  const copy = readCopy(kept);
  if (!copy) tellUnread({ newer: false });
  return copy;
}

/** The last copy, or `undefined` when there is none that can be read. Throws without this pupil's key. */
export async function readShelf(db: TabletDatabase, uid: string): Promise<OwnData | undefined> {
  return copyIn(await getSealed(db, db.shelf, uid, NAME));
}

/** What the pupil wrote, of the last copy. Throws without this pupil's key. */
export async function writtenOnShelf(db: TabletDatabase, uid: string): Promise<Written | undefined> {
  const kept = await getSealed(db, db.shelf, uid, NAME);
  return typeof kept === 'object' && kept !== null ? withReadWritten(kept) : undefined;
}

/** Changes the copy under a lock that page and worker share. */
export function changeShelf(
  db: TabletDatabase,
  uid: string,
  change: (present: OwnData | undefined) => OwnData | undefined,
): Promise<void> {
  return underLock(async () => {
    const changed = change(await readShelf(db, uid));
    if (changed) await putSealed(db, db.shelf, uid, NAME, changed);
  });
}

/** What has just arrived leaves the queue, and stays visible to its pupil. */
export function keepOnShelf(db: TabletDatabase, uid: string, write: PupilWrite): Promise<void> {
  return underLock(async () => {
    const present = await writtenOnShelf(db, uid);
    if (present) await putSealed(db, db.shelf, uid, NAME, withWrites(present, [write]));
  });
}

const underLock = (change: () => Promise<void>) =>
  withPatientLock('soramoyo-shelf', LOCK_PATIENCE_MS, change);
