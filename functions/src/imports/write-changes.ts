/** One page of changes at a time: its documents, how far it is and one entry of the log in one transaction. */
import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { entryAfter } from '@domain/audit/chain';
import { auditHeadSchema } from '@domain/audit/entry';
import { documentAt } from '@domain/documents/table';
import { fromStored, toStored } from '@domain/documents/instants';
import { canonical } from '@domain/import/plan';
import type { ImportRecord } from '@domain/import/records';
import { paths } from '@domain/paths';
import { hashOf } from '../platform/commands/hash';
import { parsed } from '../platform/store';
import type { Data, DocumentChange } from './changes';
import { fieldsOf } from './import-store';
import { isMovedPupil, isOfMoved, type MovedAway, withoutMovedOn } from './moved-away';

export interface Page {
  readonly importId: string;
  readonly record: ImportRecord;
  readonly page: number;
  /** Ms since 1970. */
  readonly now: number;
  readonly leaseUntil: string;
}

/** How far it is, beside whatever else changes of the import. */
function moveOn(
  db: Firestore,
  transaction: Transaction,
  { importId, now, leaseUntil }: Page,
  fields: Partial<ImportRecord>,
): void {
  const changedAt = new Date(now).toISOString();
  transaction.update(
    db.doc(paths.import(importId)),
    fieldsOf({ ...fields, tries: 0, changedAt, leaseUntil }),
  );
}

/** Written as they were looked at; done twice it is the same. */
export async function writePage(
  db: Firestore,
  page: Page,
  changes: readonly DocumentChange[],
): Promise<void> {
  const { record } = page;
  await db.runTransaction(async (transaction) => {
    const log = await nextEntry(db, transaction, page, { written: changes.length });
    for (const { path, after, received } of changes) put(db, transaction, path, after, received && page.now);
    moveOn(db, transaction, page, { progress: { done: page.page + 1, total: record.progress.total } });
    log();
  });
}

/** What stood there stands there again, where nobody has changed it since. Of who has gone to another school nothing does. */
export async function takeBackPage(
  db: Firestore,
  page: Page,
  all: readonly DocumentChange[],
  away: MovedAway,
): Promise<void> {
  const { record } = page;
  const changes = all
    .filter((change) => !isOfMoved(change, away))
    .map((change) => withoutMovedOn(change, away));
  const moved = all.filter(({ path }) => isMovedPupil(path, away)).length;
  await db.runTransaction(async (transaction) => {
    const refs = changes.map(({ path }) => db.doc(path));
    const found = refs.length === 0 ? [] : await transaction.getAll(...refs);
    const now = found.map((one) => (one.exists ? (fromStored(one.data()) as Data) : null));
    const standing = changes.filter((change, at) => saysTheSame(now[at] ?? null, change.after));
    const kept = changes.filter(
      (change, at) =>
        !saysTheSame(now[at] ?? null, change.after) && !saysTheSame(now[at] ?? null, change.before),
    );
    const log = await nextEntry(db, transaction, page, { takenBack: standing.length });
    for (const { path, before, received } of [...standing].reverse())
      put(db, transaction, path, before, received && page.now);
    moveOn(db, transaction, page, {
      progress: { done: record.progress.total - page.page, total: record.progress.total },
      kept: record.kept + kept.length,
      ...(moved > 0 && { movedAway: (record.movedAway ?? 0) + moved }),
    });
    log();
  });
}

/** The same, for what does not lie in the database. */
export async function tellOfPage(db: Firestore, page: Page, done: number, after: Data): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const log = await nextEntry(db, transaction, page, after);
    moveOn(db, transaction, page, { progress: { done, total: page.record.progress.total } });
    log();
  });
}

function put(
  db: Firestore,
  transaction: Transaction,
  path: string,
  data: Data | null,
  receivedAt: number | undefined,
): void {
  const ref = db.doc(path);
  if (data === null) {
    transaction.delete(ref);
    return;
  }
  const declared = documentAt(path);
  if (!declared) throw new Error(`no document is declared at ${path}`);
  const stored = toStored(declared.schema, data, { instant: (ms) => Timestamp.fromMillis(ms) });
  const stamp = receivedAt === undefined ? {} : { receivedAt: Timestamp.fromMillis(receivedAt) };
  transaction.set(ref, { ...stored, ...stamp });
}

/** When it was received is no difference. */
function saysTheSame(one: Data | null, other: Data | null): boolean {
  return canonical(withoutReceipt(one)) === canonical(withoutReceipt(other));
}

function withoutReceipt(data: Data | null): Data | null {
  if (data === null) return null;
  return Object.fromEntries(Object.entries(data).filter(([field]) => field !== 'receivedAt'));
}

/** Reads where the log ends; what it returns writes the next entry, after all reads. */
async function nextEntry(
  db: Firestore,
  transaction: Transaction,
  { importId, record, page, now }: Page,
  what: Data,
): Promise<() => void> {
  const { school, by, byName, progress, undone } = record;
  const headRef = db.doc(paths.auditHead(school));
  const head = parsed(auditHeadSchema, await transaction.get(headRef));
  const said = {
    ...{ at: new Date(now).toISOString(), by, byName, title: school === '' ? 'board' : 'office' },
    ...{
      name: undone ? 'undo-import' : 'apply-import',
      commandId: `${importId}-${undone ? 'u' : 'a'}${page}`,
    },
    ...{ subject: paths.import(importId), after: { ...what, page: page + 1, of: progress.total } },
  };
  const entry = entryAfter(head, said, hashOf);
  return () => {
    transaction.create(db.doc(`${paths.audit(school)}/${entry.seq}`), {
      ...entry,
      at: Timestamp.fromMillis(now),
    });
    transaction.set(headRef, { seq: entry.seq, hash: entry.hash });
  };
}
