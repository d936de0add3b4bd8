/**
 * Rows that only their pupil's key opens. What is in them is parsed like everything from outside: another version of the app, later
 * or years older, may have written it. What cannot be read is told of and stays, also when something else is written in its place.
 */
import type { Table } from 'dexie';
import type * as z from 'zod/mini';
import { readAs, type Reading } from '@domain/documents/reading';
import { APP_VERSION } from '@domain/tablet/app-version';
import type { SealedRow, TabletDatabase } from './database';
import { sealingKey } from './keys';
import { type Binding, rowId, seal, unseal } from './sealing';
import { tellUnread } from './unread';

/** Makes a row's value of what was sealed in it. */
export type Reader<T> = (opened: unknown) => Reading<T>;

export const as =
  <S extends z.ZodMiniType>(schema: S): Reader<z.infer<S>> =>
  (opened) =>
    readAs(schema, opened);

/** Seals `value` under a name of its owner. Resolves when it is on the disk; throws when it is not. */
export async function putSealed(
  db: TabletDatabase,
  table: Table<SealedRow, string>,
  uid: string,
  name: string,
  value: unknown,
): Promise<void> {
  const id = await rowId(uid, name);
  await table.put(await sealedRow(await sealingKey(db, uid), { uid, id }, value));
}

/** The same for what somebody wrote: what stands there and `read` makes nothing of is set aside. */
export async function putSealedOver<T>(
  db: TabletDatabase,
  table: Table<SealedRow, string>,
  uid: string,
  name: string,
  value: T,
  read: Reader<T>,
): Promise<void> {
  const id = await rowId(uid, name);
  const [key, present] = [await sealingKey(db, uid), await table.get(id)];
  const isLost = present && !(await readRow(key, present, read)).ok;
  await table.put({ ...(await sealedRow(key, { uid, id }, value)), ...keptAside(present, isLost) });
}

/** A new row of this version. */
export async function sealedRow(key: CryptoKey, { uid, id }: Binding, value: unknown): Promise<SealedRow> {
  return { id, uid, version: APP_VERSION, sealed: await seal(key, { uid, id }, value) };
}

/** What a row takes over from the one before it; `isLost`: that could not be read. */
export function keptAside(present: SealedRow | undefined, isLost = false): Pick<SealedRow, 'aside'> {
  const aside = [...(present?.aside ?? []), ...(present && isLost ? [present.sealed] : [])];
  return aside.length > 0 ? { aside } : {};
}

/** What stays of a row that is done with: what was set aside under it, or nothing. */
export function leftOf<R extends SealedRow>(row: R): R | undefined {
  const { aside = [] } = row;
  const sealed = aside.at(-1);
  if (!sealed) return undefined;
  const left = { ...row, sealed, aside: aside.slice(0, -1) };
  delete left.version;
  if (left.aside.length === 0) delete (left as SealedRow).aside;
  return left;
}

/** Takes a row out, down to what was set aside under it. */
export async function dropRow(table: Table<SealedRow, string>, id: string): Promise<void> {
  await table
    .where('id')
    .equals(id)
    .modify((row, place) => {
      const left = leftOf(row);
      if (left) place.value = left;
      else delete (place as { value?: SealedRow }).value;
    });
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

/** What is in a row, as this version understands it. Tells of what it does not; never throws. */
export async function readRow<T>(key: CryptoKey, row: SealedRow, read: Reader<T>): Promise<Reading<T>> {
  const opened = await openRow(key, row);
  const reading: Reading<T> =
    opened === undefined ? { ok: false, newer: false, fields: 'sealed' } : read(opened);
  if (reading.ok) return reading;
  const newer = reading.newer || (opened !== undefined && (row.version ?? 0) > APP_VERSION);
  tellUnread({ newer });
  return { ...reading, newer };
}

/** The same; `undefined` for what it does not understand. */
export async function valueOf<T>(key: CryptoKey, row: SealedRow, read: Reader<T>): Promise<T | undefined> {
  const reading = await readRow(key, row, read);
  return reading.ok ? reading.data : undefined;
}
