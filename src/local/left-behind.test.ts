import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleCheckIn } from '@domain/answers/check-in.fixture';
import type { TabletDatabase } from './database';
import { enqueue, openRecords } from './outbox';
import { keepPrivateNote, ownPrivateNotes } from './private-notes';
import { makeSealingKey } from './sealing';
import { putSealed } from './sealed-table';
import { closeSession } from './session-store';
import { emptyTablet, signedIn } from './tablet.fixture';

const UID = 'aoi-4711';
const KEY = makeSealingKey();
const DAY = '2026-11-20';
const NOW = Date.parse('2026-11-20T00:00:00Z');

let db: TabletDatabase;
let quick: Record<string, unknown>;
beforeEach(() => {
  db = emptyTablet();
  const entries = { removeItem: (key: string) => Reflect.deleteProperty(quick, key) };
  quick = Object.create({
    ...entries,
    setItem: (key: string, value: string) => (quick[key] = value),
  }) as typeof quick;
  vi.stubGlobal('localStorage', quick);
});
afterEach(() => vi.unstubAllGlobals());

async function everything(): Promise<string> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  const decode = (_: string, value: unknown) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value;
  return JSON.stringify([tables, { ...quick }], decode);
}

async function used(uid: string, words: string): Promise<void> {
  const session = await signedIn(db, uid, KEY);
  await enqueue(
    db,
    uid,
    { ...sampleCheckIn(), path: `schools/s/pupils/${session.pupilId}/checkIns/${DAY}` },
    NOW,
  );
  await keepPrivateNote(session, DAY, words, db);
  await putSealed(db, db.drafts, uid, 'draft/autumn', { answers: {} });
  quick[`soramoyo.push.${uid}`] = 'weather';
}

it('leaves nothing that tells who used the tablet, on which day, or how much was written', async () => {
  await used(UID, 'だれにも いわない');
  await closeSession(UID, db);
  const left = await everything();
  for (const trace of [UID, 'p0000', DAY, String(NOW).slice(0, 6), 'だれにも', 'そら', 'scale'])
    expect(left).not.toContain(trace);
  for (const table of [db.outbox, db.revisions, db.drafts, db.privateNotes, db.sos, db.keys, db.session])
    expect(await table.count()).toBe(0);

  const [packet] = await db.left.toArray();
  const length = packet?.sealed.data.byteLength;
  await db.left.clear();
  await used('midori-42', 'a note '.repeat(300));
  await closeSession('midori-42', db);
  expect((await db.left.toArray()).map(({ sealed }) => sealed.data.byteLength)).toEqual([length]);
});

it('gives everything back to the pupil who returns, and nothing to another one', async () => {
  await used(UID, 'だれにも いわない');
  const before = await openRecords(db, UID);
  await closeSession(UID, db);

  const other = await signedIn(db, 'b');
  expect(await ownPrivateNotes(other, db)).toEqual({});
  expect(await openRecords(db, 'b')).toEqual([]);
  await closeSession('b', db);

  const session = await signedIn(db, UID, KEY);
  expect(await openRecords(db, UID)).toEqual(before);
  expect(await ownPrivateNotes(session, db)).toEqual({ [DAY]: 'だれにも いわない' });
  expect(quick).toEqual({ [`soramoyo.push.${UID}`]: 'weather' });
  expect(await db.left.count()).toBe(0);
});

it('lets the key go although another tab goes on writing', async () => {
  await used(UID, '1');
  const session = await signedIn(db, UID, KEY);
  let count = 0;
  const writing = setInterval(() => void keepPrivateNote(session, DAY, String((count += 1)), db), 0);
  await closeSession(UID, db);
  clearInterval(writing);
  expect(await db.keys.count()).toBe(0);
  expect(await db.session.count()).toBe(0);
});
