import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleTap } from '@domain/answers/check-in.fixture';
import { TabletDatabase } from './database';
import { enqueue, openRecords } from './outbox';
import { storageTimesFound } from './storage-health';
import { signedIn } from './tablet.fixture';

const NOW = Date.parse('2026-11-20T00:00:00Z');
const PATIENCE_MS = 300;
const AT_ONCE_MS = 50;

let count = 0;
let db: TabletDatabase;

beforeEach(async () => {
  count += 1;
  db = new TabletDatabase(`steady-${count}`, PATIENCE_MS);
  await signedIn(db, 'a');
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** From now on nothing that is asked on this connection is answered, as in WebKit after a tablet's sleep. */
function silence(idb: IDBDatabase): void {
  const begin = idb.transaction.bind(idb);
  idb.transaction = (...all) => Object.assign(begin(...all), { _start: () => undefined });
}

/** From now on everything on this connection fails, as when WebKit's storage process has died. */
function cut(idb: IDBDatabase): void {
  const begin = idb.transaction.bind(idb);
  idb.transaction = (...all) => {
    const transaction = begin(...all);
    const lost = new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    queueMicrotask(() => (transaction as unknown as { _abort(name: string): void })._abort(lost.name));
    return transaction;
  };
}

const CALLS: readonly [string, () => PromiseLike<unknown>, unknown][] = [
  ['reading a row', () => db.keys.get('a').then((row) => row?.uid), 'a'],
  ['reading by an index', () => db.keys.where('uid').equals('a').primaryKeys(), ['a']],
  [
    'looking for the first',
    () =>
      db.keys
        .toCollection()
        .first()
        .then((row) => row?.uid),
    'a',
  ],
  ['walking through rows', () => db.keys.filter(({ uid }) => uid === 'a').count(), 1],
  ['writing a row', () => db.revisions.put({ id: 'r', uid: 'a', rev: 1 }), 'r'],
  ['changing rows', () => db.session.toCollection().modify({ id: 'current' }), 1],
  ['deleting rows', () => db.session.where('id').equals('current').delete(), 1],
  ['a transaction', () => db.transaction('rw', db.revisions, () => db.revisions.count()), 0],
];

describe.each([
  ['never settles', silence],
  ['fails', cut],
  ['is closed', (idb: IDBDatabase) => idb.close()],
] as const)('on a connection where everything %s', (_, harm) => {
  it.each(CALLS)('%s is done on a new one', async (_name, call, expected) => {
    harm(db.backendDB());
    expect(await call()).toEqual(expected);
  });

  it('what is tapped is on the disk, once', async () => {
    harm(db.backendDB());
    const record = await enqueue(db, 'a', sampleTap, NOW);
    db.close();
    const reopened = new TabletDatabase(db.name);
    expect(await openRecords(reopened, 'a')).toEqual([record]);
  });

  it('several calls at the same time are done on the same new one', async () => {
    const opened = vi.spyOn(indexedDB, 'open');
    harm(db.backendDB());
    await Promise.all(CALLS.slice(0, 4).map(([, call]) => call()));
    expect(opened.mock.calls.length).toBeLessThanOrEqual(2);
  });
});

it('a screen that follows the tablet goes on', async () => {
  silence(db.backendDB());
  const seen: number[] = [];
  const following = Dexie.liveQuery(() => db.revisions.count()).subscribe((value) => void seen.push(value));
  await expect.poll(() => seen).toEqual([0]);
  await db.revisions.put({ id: 'r', uid: 'a', rev: 1 });
  await expect.poll(() => seen).toEqual([0, 1]);
  following.unsubscribe();
});

it('a database that never opens fails in time, then at once, and is found when it opens', async () => {
  db.close();
  const never = vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest);
  const hanging = new TabletDatabase(db.name, PATIENCE_MS);
  await expect(hanging.keys.get('a')).rejects.toThrow();
  const before = performance.now();
  await expect(hanging.keys.get('a')).rejects.toThrow();
  expect(performance.now() - before).toBeLessThan(AT_ONCE_MS);
  const timesFound = storageTimesFound();
  never.mockRestore();
  await expect.poll(() => storageTimesFound(), { timeout: 20_000 }).toBe(timesFound + 1);
  expect((await hanging.keys.get('a'))?.uid).toBe('a');
});

it('a next version is not kept waiting by a connection that was given up', async () => {
  silence(db.backendDB());
  await db.keys.count();
  class NextVersion extends TabletDatabase {
    constructor() {
      super(db.name);
      this.version(99).stores({ later: 'id' });
    }
  }
  const next = new NextVersion();
  await next.open();
  expect((await next.keys.get('a'))?.uid).toBe('a');
});

it('a full disk is told at once, and nothing is tried twice', async () => {
  let tries = 0;
  db.revisions.hook('creating', () => {
    tries += 1;
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(db.revisions.put({ id: 'r', uid: 'a', rev: 1 })).rejects.toThrow();
  expect(tries).toBe(1);
});
