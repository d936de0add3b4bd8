/** The whole sealed copy of a pupil's own data, as a page reads it. Apart, because the worker needs none of its schemas. */
import type { TabletDatabase } from '@/local/database';
import { getSealed, putSealed } from '@/local/sealed-table';
import { tellUnread } from '@/local/unread';
import type { OwnData } from './own-data-types';
import { NAME, underLock } from './shelf';

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
