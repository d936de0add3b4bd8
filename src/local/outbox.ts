/** The queue of records on their way to the server: one row per document and pupil, deleted on acknowledgement only. */
import type { PupilWrite, Unstamped } from '@domain/answers/pupil-write';
import { stamped } from '@domain/answers/pupil-write';
import { readWrite } from '@domain/answers/pupil-write-schemas';
import { nextRev } from '@domain/answers/revision';
import type { Reading } from '@domain/documents/reading';
import type { OutboxRow, OutboxState, TabletDatabase } from './database';
import { NotSignedInError, sealingKey } from './keys';
import { keptAside, leftOf, openRow, type Reader, readRow, sealedRow } from './sealed-table';
import { rowId } from './sealing';
import { thisTablet } from './tablet';

/** An opened row. */
export interface OutboxRecord {
  id: string;
  uid: string;
  write: PupilWrite;
}

/** The pair that tells which version of a document an answer of the server is about. */
type Version = Pick<OutboxRecord, 'id' | 'write'>;

/** What this tablet knows of a document in the moment it is changed. */
export interface Present {
  /** What of it waits or is set aside here. */
  queued: PupilWrite | undefined;
  /** The revision that was last written on this tablet. */
  rev: number | undefined;
}

/**
 * Stamps and seals a write and puts it in the queue, in place of an older revision of the same document. Resolves when it is
 * on the disk. Throws when it is not: `NotSignedInError` when this pupil has been signed out, a DOM error when nothing can be
 * stored. `now` is this tablet's clock in ms since 1970.
 */
export function enqueue(
  db: TabletDatabase,
  uid: string,
  write: Unstamped,
  now: number,
): Promise<OutboxRecord> {
  return enqueueChange(db, uid, write.path, () => write, now);
}

/**
 * The same for a write that is made of the document as it stands. Of changes that are made at the same time, in this tab or in
 * another, each is made of what the one before it left.
 */
export async function enqueueChange(
  db: TabletDatabase,
  uid: string,
  path: string,
  change: (present: Present) => Unstamped | Promise<Unstamped>,
  now: number,
): Promise<OutboxRecord> {
  const [id, key, tablet] = await Promise.all([rowId(uid, path), sealingKey(db, uid), thisTablet(db)]);
  const serverNow = now + tablet.clockOffsetMs;
  for (;;) {
    const [revision, row] = await db.transaction('r', db.revisions, db.outbox, () =>
      Promise.all([db.revisions.get(id), db.outbox.get(id)]),
    );
    const rev = knownRev(revision);
    const present = row && (await readRow(key, row, wholeWrite));
    const write = await change({ queued: present?.ok ? present.data : undefined, rev });
    const stamp = {
      rev: nextRev(rev, serverNow),
      deviceId: tablet.deviceId,
      capturedAt: new Date(serverNow).toISOString(),
    };
    const record = { id, uid, write: stamped(write, stamp) };
    const changed = { ...(await sealRow(key, record)), ...keptAside(row, present?.ok === false) };
    if (await putIfUnchanged(db, changed, rev)) return record;
  }
}

/** What is not a number of ours says nothing. */
const knownRev = (row: { rev: unknown } | undefined): number | undefined =>
  Number.isSafeInteger(row?.rev) ? (row?.rev as number) : undefined;

/** As it is sent: what a later version has added to the document goes along. */
const wholeWrite: Reader<PupilWrite> = (opened): Reading<PupilWrite> => {
  const reading = readWrite(opened);
  return reading.ok ? { ok: true, data: opened as PupilWrite } : reading;
};

/** False when another tab took a revision of this document meanwhile. */
function putIfUnchanged(db: TabletDatabase, row: OutboxRow, known: number | undefined): Promise<boolean> {
  return db.transaction('rw', db.outbox, db.revisions, db.keys, async () => {
    // Two requests at a time: on a slow tablet every turn back to the page is milliseconds before an answer is safe.
    const [key, revision] = await Promise.all([db.keys.get(row.uid), db.revisions.get(row.id)]);
    if (!key) throw new NotSignedInError(row.uid);
    if (knownRev(revision) !== known) return false;
    await Promise.all([db.outbox.put(row), db.revisions.put({ id: row.id, uid: row.uid, rev: row.rev })]);
    return true;
  });
}

async function sealRow(key: CryptoKey, { id, uid, write }: OutboxRecord): Promise<OutboxRow> {
  return { ...(await sealedRow(key, { uid, id }, write)), rev: write.document.rev, state: 'waiting' };
}

/**
 * The pupil's records in one state, oldest first. A row that does not open, or holds what this version knows nothing of (a later one
 * was here before), is quarantined and left out: the others go on. Throws `NotSignedInError` without the pupil's key.
 */
export async function openRecords(
  db: TabletDatabase,
  uid: string,
  state: 'waiting' | 'parked' = 'waiting',
): Promise<OutboxRecord[]> {
  const [key, rows] = await Promise.all([
    sealingKey(db, uid),
    db.outbox.where('[uid+state]').equals([uid, state]).toArray(),
  ]);
  const records: OutboxRecord[] = [];
  for (const row of rows.sort((a, b) => a.rev - b.rev)) {
    const write = await readRow(key, row, wholeWrite);
    if (write.ok) records.push({ id: row.id, uid, write: write.data });
    else await setState(db, row, 'quarantined');
  }
  return records;
}

async function setState(db: TabletDatabase, { id, rev }: OutboxRow, state: OutboxState): Promise<void> {
  await db.outbox
    .where('id')
    .equals(id)
    .and((row) => row.rev === rev)
    .modify({ state });
}

/** What an earlier version could not read waits again once this one can. Throws `NotSignedInError` without the pupil's key. */
export async function readAgain(db: TabletDatabase, uid: string): Promise<void> {
  const rows = await db.outbox.where('[uid+state]').equals([uid, 'quarantined']).toArray();
  if (rows.length === 0) return;
  const key = await sealingKey(db, uid);
  for (const row of rows) if (readWrite(await openRow(key, row)).ok) await setState(db, row, 'waiting');
}

/** Takes an acknowledged version out; a newer one of the same document stays, and what was set aside under it. */
export async function acknowledge(db: TabletDatabase, { id, write }: Version): Promise<void> {
  await db.outbox
    .where('id')
    .equals(id)
    .and(isVersion(write))
    .modify((row, place) => {
      const left = leftOf(row);
      if (left) place.value = { ...left, state: 'quarantined' };
      else delete (place as { value?: OutboxRow }).value;
    });
}

/** Sets a refused version aside with its reason, so that the others can go on. */
export async function park(db: TabletDatabase, { id, write }: Version, reason: string): Promise<void> {
  await db.outbox.where('id').equals(id).and(isVersion(write)).modify({ state: 'parked', reason });
}

/** Puts `by` in the place of a version that the server has a newer one of. Nothing happens when a later tap is queued already. */
export async function replace(db: TabletDatabase, old: Version, by: OutboxRecord): Promise<void> {
  const row = await sealRow(await sealingKey(db, by.uid), by);
  await db.transaction('rw', db.outbox, db.revisions, async () => {
    const present = await db.outbox.get(old.id);
    if (present?.rev !== old.write.document.rev) return;
    await db.outbox.put({ ...row, ...keptAside(present) });
    await db.revisions.put({ id: row.id, uid: row.uid, rev: row.rev });
  });
}

/** Gives what was parked another try: after a new sign-in the reason may be gone. */
export async function unparkAll(db: TabletDatabase, uid: string): Promise<void> {
  await db.outbox
    .where('[uid+state]')
    .equals([uid, 'parked'])
    .modify((row) => {
      row.state = 'waiting';
      delete row.reason;
    });
}

/** Parks all that waits: the account is disabled. */
export async function parkAll(db: TabletDatabase, uid: string, reason: string): Promise<void> {
  await db.outbox.where('[uid+state]').equals([uid, 'waiting']).modify({ state: 'parked', reason });
}

const isVersion = (write: PupilWrite) => (row: OutboxRow) => row.rev === write.document.rev;
