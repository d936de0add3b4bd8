import type { Table } from 'dexie';
import type { SealedRow, TabletDatabase } from './database';
import { sealingKey } from './keys';
import { rowId, seal, unseal } from './sealing';

/** Seals `value` under a name of its owner. Resolves when it is on the disk; throws when it is not. */
export async function putSealed(
  db: TabletDatabase,
  table: Table<SealedRow, string>,
  uid: string,
  name: string,
  value: unknown,
): Promise<void> {
  const id = await rowId(uid, name);
  const sealed = await seal(await sealingKey(db, uid), { uid, id }, value);
  await table.put({ id, uid, sealed });
}

/** What was sealed under that name; `undefined` when there is nothing, or nothing that this pupil's key opens. */
export async function getSealed(
  db: TabletDatabase,
  table: Table<SealedRow, string>,
  uid: string,
  name: string,
): Promise<unknown> {
  const id = await rowId(uid, name);
  const row = await table.get(id);
  return row && openRow(await sealingKey(db, uid), row);
}

/** Opens a row; `undefined` for one that does not open. */
export async function openRow(key: CryptoKey, row: SealedRow): Promise<unknown> {
  try {
    return await unseal(key, row, row.sealed);
  } catch {
    return undefined;
  }
}
