/**
 * What a pupil who signs out leaves on a shared tablet: one sealed packet, with no name, no day, no number on it and padded to a
 * common size. Whose it is shows only to the key that opens it; then everything is put back where it was.
 */
import * as z from 'zod/mini';
import { readAs } from '@domain/documents/reading';
import type { SealedRow, TabletDatabase } from './database';
import { quickStorage } from './quick-storage';
import { seal, type Sealed, unseal } from './sealing';
import { tellUnread } from './unread';

const TABLES = ['outbox', 'revisions', 'drafts', 'privateNotes', 'sos'] as const;
/** Packets come in 16 kB, 32 kB, 64 kB …: how much somebody wrote does not show. */
const SMALLEST_BYTES = 16 * 1024;

const rowSchema = z.looseObject({ id: z.string(), rev: z.optional(z.number()) });
type PlainRow = z.infer<typeof rowSchema>;

const packetSchema = z.object({
  /** By table. A packet of another version may lack some, and have others. */
  rows: z.record(z.string(), z.array(rowSchema)),
  /** What the page keeps beside the database under this pupil's name. */
  quick: z.array(z.array(z.string())),
});
type Packet = z.infer<typeof packetSchema>;

export interface PackedUp {
  id: string;
  sealed: Sealed;
  /** As it was packed: what changed since is not lost. */
  text: string;
}

/** Seals what a pupil has on this tablet. `undefined` when there is nothing. */
export async function packUp(db: TabletDatabase, uid: string): Promise<PackedUp | undefined> {
  const key = (await db.keys.get(uid))?.key;
  if (!key) return undefined;
  const packet = await packetOf(db, uid);
  const isEmpty = packet.quick.length === 0 && Object.values(packet.rows).every((rows) => rows.length === 0);
  if (isEmpty) return undefined;
  const text = JSON.stringify(packet);
  const id = crypto.randomUUID();
  return { id, text, sealed: await seal(key, { uid, id }, [packet, padding(text)]) };
}

/** Inside a transaction: leaves the packet in place of the rows. False when they have changed since it was packed. */
export async function leavePacket(db: TabletDatabase, uid: string, packed: PackedUp): Promise<boolean> {
  if (JSON.stringify(await packetOf(db, uid)) !== packed.text) return false;
  await db.left.put({ id: packed.id, sealed: packed.sealed });
  await Promise.all(TABLES.map((name) => db.table(name).where('uid').equals(uid).delete()));
  for (const [name] of quickOf(uid)) quickStorage()?.removeItem(name);
  return true;
}

export interface Opened {
  id: string;
  packet: Packet;
}

/** The packets that this pupil's key opens. One that this version cannot read stays. */
export async function openPackets(db: TabletDatabase, uid: string, key: CryptoKey): Promise<Opened[]> {
  const tried = (await db.left.toArray()).map(async ({ id, sealed }): Promise<Opened[]> => {
    try {
      const opened: unknown = await unseal(key, { uid, id }, sealed);
      const reading = readAs(packetSchema, Array.isArray(opened) ? opened[0] : opened);
      if (reading.ok) return [{ id, packet: reading.data }];
      tellUnread(reading);
    } catch {
      // Another pupil's.
    }
    return [];
  });
  return (await Promise.all(tried)).flat();
}

/** Inside a transaction: puts everything back. What is there already and newer stays; so does a packet that holds more than this version knows. */
export async function unpack(db: TabletDatabase, { id, packet }: Opened): Promise<void> {
  for (const name of TABLES)
    for (const row of packet.rows[name] ?? []) {
      const present = (await db.table(name).get(row.id)) as PlainRow | undefined;
      if (!present || (present.rev ?? 0) < (row.rev ?? 0)) await db.table(name).put(withBytes(row));
    }
  const isAll = Object.keys(packet.rows).every((name) => TABLES.some((known) => known === name));
  if (isAll) await db.left.delete(id);
  for (const [name, value] of packet.quick)
    if (name !== undefined && value !== undefined) quickStorage()?.setItem(name, value);
}

/** The tables that packing and unpacking touch. */
export const packetTables = (db: TabletDatabase) => [...TABLES.map((name) => db.table(name)), db.left];

async function packetOf(db: TabletDatabase, uid: string): Promise<Packet> {
  const all = await Promise.all(
    TABLES.map(async (name) => {
      const rows = (await db.table(name).where('uid').equals(uid).toArray()) as (PlainRow & SealedRow)[];
      // An SOS that is settled is on the server; it is found there again.
      return [name, rows.filter((row) => name !== 'sos' || row.state === 'waiting').map(withText)] as const;
    }),
  );
  return { rows: Object.fromEntries(all), quick: quickOf(uid) };
}

function quickOf(uid: string): [string, string][] {
  const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';
  return Object.entries({ ...quickStorage() })
    .filter(isText)
    .filter((entry) => entry.some((text) => text.includes(uid)));
}

interface SealedText {
  iv: string;
  data: string;
}

const sealedText = ({ iv, data }: Sealed): SealedText => ({
  iv: textOf(iv),
  data: textOf(new Uint8Array(data)),
});
const sealedBytes = ({ iv, data }: SealedText): Sealed => ({ iv: bytesOf(iv), data: bytesOf(data).buffer });

function withText(row: PlainRow): PlainRow {
  const { sealed, aside } = row as { sealed?: Sealed; aside?: Sealed[] };
  return {
    ...row,
    ...(sealed && { sealed: sealedText(sealed) }),
    ...(aside && { aside: aside.map(sealedText) }),
  };
}

function withBytes(row: PlainRow): PlainRow {
  const { sealed, aside } = row as { sealed?: SealedText; aside?: SealedText[] };
  return {
    ...row,
    ...(sealed && { sealed: sealedBytes(sealed) }),
    ...(aside && { aside: aside.map(sealedBytes) }),
  };
}

const textOf = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const bytesOf = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

function padding(text: string): string {
  const { length } = new TextEncoder().encode(text);
  const doublings = Math.max(0, Math.ceil(Math.log2(length / SMALLEST_BYTES)));
  return ' '.repeat(SMALLEST_BYTES * 2 ** doublings - length);
}
