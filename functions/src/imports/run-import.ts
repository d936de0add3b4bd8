/** Takes an import on from wherever it stands, until it is over or somebody is asked. Killed anywhere, the next run finishes it. */
import type { Firestore } from 'firebase-admin/firestore';
import { importSchema, type ImportRecord, isAtWork, isStuck } from '@domain/import/records';
import { paths } from '@domain/paths';
import { parsed } from '../platform/store';
import { rebuildSchool } from '../rebuild/rebuild-school';
import type { AccountChange } from './changes';
import { changePage, fieldsOf } from './import-store';
import { mattersOfNextYear } from './open-matters';
import { movedAwayFrom } from './moved-away';
import { isRefused, type Prepare, type Prepared, type Target } from './prepared';
import { digestOf, layOut, prepareAgain } from './read-files';
import { takeBackAccounts, writeAccounts } from './write-accounts';
import { type Page, takeBackPage, tellOfPage, writePage } from './write-changes';

/** Longer than the platform lets a function work, ms: until then nobody else takes it up. */
const LEASE_MS = 10 * 60_000;

export interface ImportPorts extends Target {
  readonly prepare: Prepare;
  /** Ms since 1970. */
  readonly clock: () => number;
  /** Whether to leave the rest to the next sweep. */
  readonly isTimeUp?: () => boolean;
  readonly rebuild?: (db: Firestore, school: string, now: number) => Promise<unknown>;
}

const rebuildNow: NonNullable<ImportPorts['rebuild']> = (db, school, now) =>
  rebuildSchool(db, school, { now });

/** Answers whether anything is left to do for a later run. */
export async function runImport(ports: ImportPorts, importId: string): Promise<void> {
  const { clock, isTimeUp = () => false } = ports;
  if (!(await takeLease(ports, importId))) return;
  try {
    for (;;) {
      const record = parsed(importSchema, await refOf(ports, importId).get());
      if (!record || !isAtWork(record.state) || isTimeUp()) break;
      await step(ports, importId, record);
    }
  } finally {
    const leaseUntil = new Date(clock()).toISOString();
    await refOf(ports, importId).update(fieldsOf({ leaseUntil }));
  }
}

const refOf = ({ db }: Target, importId: string) => db.doc(paths.import(importId));

async function takeLease({ db, clock }: ImportPorts, importId: string): Promise<boolean> {
  return db.runTransaction(async (transaction) => {
    const ref = db.doc(paths.import(importId));
    const record = parsed(importSchema, await transaction.get(ref));
    const now = clock();
    if (!record || !isAtWork(record.state) || isStuck(record)) return false;
    if (Date.parse(record.leaseUntil) > now) return false;
    // Counted before the work: whatever kills it counts, too.
    transaction.update(ref, fieldsOf({ leaseUntil: leaseFrom(now), tries: (record.tries ?? 0) + 1 }));
    return true;
  });
}

const leaseFrom = (now: number) => new Date(now + LEASE_MS).toISOString();

async function step(ports: ImportPorts, importId: string, record: ImportRecord): Promise<void> {
  switch (record.state) {
    case 'received':
      return look(ports, importId, record, {});
    case 'applying':
      return record.progress.done < record.progress.total
        ? write(ports, importId, record)
        : enter(ports, importId, { state: 'rebuilding', rebuilt: [] });
    case 'undoing':
      return record.progress.done < record.progress.total
        ? takeBack(ports, importId, record)
        : enter(ports, importId, { state: 'rebuilding', rebuilt: [] });
    case 'rebuilding':
      return rebuild(ports, importId, record);
    default:
      return undefined;
  }
}

async function enter(ports: ImportPorts, importId: string, fields: Partial<ImportRecord>): Promise<void> {
  const now = ports.clock();
  const changedAt = new Date(now).toISOString();
  await refOf(ports, importId).update(
    fieldsOf({ ...fields, tries: 0, changedAt, leaseUntil: leaseFrom(now) }),
  );
}

/** Reads the files and shows what would happen. What is refused holds up nobody else. */
async function look(
  ports: ImportPorts,
  importId: string,
  record: ImportRecord,
  fields: Partial<ImportRecord>,
): Promise<void> {
  const { db, auth, prepare, clock } = ports;
  const prepared = await prepareAgain({ db, auth }, importId, record, { prepare, now: clock() });
  const found = await layOut(db, importId, record, prepared);
  const changedAt = new Date(clock()).toISOString();
  const matters = await mattersOfNextYear(db, prepared, clock());
  const batch = db.batch();
  const ended = found.state === 'refused' ? { endedAt: changedAt } : {};
  batch.update(refOf(ports, importId), {
    ...found,
    ...fieldsOf({ ...fields, ...matters, ...ended, tries: 0, changedAt }),
  });
  if (found.state === 'refused') batch.delete(db.doc(paths.importTurn(record.school)));
  // It was to begin by itself at its hour: a school that relies on it has to know that it does not.
  if (fields.changedMeanwhile && record.from !== undefined)
    for (const { path, to } of await toldOfAsking(db, importId, record))
      batch.set(db.doc(path), { to, at: new Date(clock()) });
  await batch.commit();
}

/** The leaders of the schools concerned; the sweep tells them. */
async function toldOfAsking(
  db: Firestore,
  importId: string,
  { schools }: ImportRecord,
): Promise<{ path: string; to: string[] }[]> {
  const told = schools.map(async (school) => {
    const staff = db.collection(`${paths.school(school)}/staff`);
    const { docs } = await staff.where('role', '==', 'leader').where('active', '==', true).get();
    return { path: paths.importNews(school, importId), to: docs.map(({ id }) => id) };
  });
  return (await Promise.all(told)).filter(({ to }) => to.length > 0);
}

/**
 * Something has changed since it was looked at. What has waited for its hour goes on with what follows from the same decisions now, unless
 * somebody has to be asked: a child that moved in meanwhile holds up no school year.
 */
async function lookAgain(
  ports: ImportPorts,
  importId: string,
  record: ImportRecord,
  again: Prepared,
): Promise<void> {
  if (record.from === undefined || isRefused(again) || again.questions.length > 0)
    return look(ports, importId, record, { changedMeanwhile: true });
  const found = await layOut(ports.db, importId, record, again);
  const changedAt = new Date(ports.clock()).toISOString();
  await refOf(ports, importId).update({ ...found, ...fieldsOf({ state: 'applying', changedAt }) });
}

function pageOf(ports: ImportPorts, importId: string, record: ImportRecord, page: number): Page {
  const now = ports.clock();
  return { importId, record, page, now, leaseUntil: leaseFrom(now) };
}

/** The next page. Before the first, whether what was looked at is still what would be written. */
async function write(ports: ImportPorts, importId: string, record: ImportRecord): Promise<void> {
  const { db, auth, prepare, clock } = ports;
  const number = record.progress.done;
  if (number === 0) {
    const again = await prepareAgain({ db, auth }, importId, record, { prepare, now: clock() });
    if (digestOf(again) !== record.digest) return lookAgain(ports, importId, record, again);
  }
  const page = await changePage(db, importId, number);
  const at = pageOf(ports, importId, record, number);
  if (page.of === 'documents') return writePage(db, at, page.changes);
  const taken = await writeAccounts(auth, page.changes);
  await forgetPasswords(db, importId, number, page.changes);
  return tellOfPage(db, at, number + 1, {
    accounts: page.changes.length - taken.length,
    taken: taken.length,
  });
}

/** They are where they belong. */
async function forgetPasswords(
  db: Firestore,
  importId: string,
  page: number,
  changes: readonly AccountChange[],
): Promise<void> {
  const without = changes.map(({ account, ...rest }) => {
    if (!account) return rest;
    const { uid, email, displayName, claims, disabled } = account;
    return { ...rest, account: { uid, email, displayName, claims, disabled } };
  });
  await db.doc(paths.importChanges(importId, String(page))).update({ json: JSON.stringify(without) });
}

/** From the last page to the first. */
async function takeBack(ports: ImportPorts, importId: string, record: ImportRecord): Promise<void> {
  const { db, auth } = ports;
  const { done, total } = record.progress;
  const number = total - done - 1;
  const page = await changePage(db, importId, number);
  const at = pageOf(ports, importId, record, number);
  const away = await movedAwayFrom(db, record.schools);
  if (page.of === 'documents') return takeBackPage(db, at, page.changes, away);
  const left = await takeBackAccounts(auth, page.changes, away);
  return tellOfPage(db, at, done + 1, { accounts: page.changes.length - left.length, left: left.length });
}

/** One school after the other, and only those whose children it is about. */
async function rebuild(ports: ImportPorts, importId: string, record: ImportRecord): Promise<void> {
  const { db, clock, rebuild: again = rebuildNow } = ports;
  const next = record.schools.find((school) => !record.rebuilt.includes(school));
  if (next !== undefined) {
    await again(db, next, clock());
    return enter(ports, importId, { rebuilt: [...record.rebuilt, next] });
  }
  const at = new Date(clock()).toISOString();
  const batch = db.batch();
  const state = record.undone ? 'undone' : 'done';
  const fields = { state, tries: 0, changedAt: at, endedAt: at } as const;
  batch.update(refOf(ports, importId), fieldsOf(fields));
  batch.delete(db.doc(paths.importTurn(record.school)));
  await batch.commit();
}
