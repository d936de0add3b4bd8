/** What is left of a tablet that closes by itself, and what its pupil finds again. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleTap } from '@domain/answers/check-in.fixture';
import { tabletDatabase } from '@/local/database';
import { lastAnswer, rememberAnswer, rememberLockDays } from '@/local/last-answer';
import { enqueue, openRecords } from '@/local/outbox';
import type { OwnSos } from '@/local/own-sos';
import { makeSealingKey } from '@/local/sealing';
import { currentSession } from '@/local/session-store';
import type { PupilSession } from '@/local/session-types';
import { storedSos } from '@/local/sos-table';
import { signedIn } from '@/local/tablet.fixture';
import { lockIfUnanswered } from '../lock-unanswered';
import { closeTablet } from './page-account';
import { putSosInMemory, sosInMemory } from '../sos/memory';

vi.mock('@/firebase/push-keys', () => ({ canPush: false }));
vi.mock('../answers/page-pump', () => ({ connect: () => Promise.reject(new Error('no network')) }));

const DAY_MS = 24 * 60 * 60 * 1000;
const KEY = makeSealingKey();
const UID = 'a';
const db = tabletDatabase();

const pressed: OwnSos = {
  sosId: 'x',
  document: {
    ...{ school: 's', pupilId: 'p', classId: '2026-5-1', at: 'unknown', safeToCallHome: 'ask' },
    ...{ capturedAt: '2026-11-20T00:00:00Z', state: 'received', step: 0, chain: 'school' },
  },
  whereabouts: 'never',
  unsent: [],
  messages: [],
};

let session: PupilSession;
beforeEach(async () => {
  session = await signedIn(db, UID, KEY);
  await enqueue(db, UID, sampleTap, Date.now());
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await db.delete();
  await db.open();
});

it('keeps nothing readable, and gives what waits back to the same pupil only', async () => {
  const before = await openRecords(db, UID);
  await rememberAnswer(UID, Date.now());
  await closeTablet(session);
  expect(await currentSession()).toBeNull();
  for (const table of [db.keys, db.shelf, db.outbox]) expect(await table.count()).toBe(0);
  expect((await lastAnswer()).answeredAtMs).toBeUndefined();

  await signedIn(db, 'b');
  expect(await openRecords(db, 'b')).toEqual([]);
  await signedIn(db, UID, KEY);
  expect(await openRecords(db, UID)).toEqual(before);
});

it('keeps an SOS that only memory held, and clears the memory', async () => {
  putSosInMemory(UID, pressed);
  await closeTablet(session);
  expect(sosInMemory(UID)).toEqual([]);
  expect(await db.sos.count()).toBe(0);

  await signedIn(db, UID, KEY);
  expect(await storedSos(db, UID)).toEqual([pressed]);
});

it('gets no push any more, and none when the pupil is back', async () => {
  const unsubscribe = vi.fn(() => Promise.resolve(true));
  const pushManager = { getSubscription: () => Promise.resolve({ unsubscribe }) };
  vi.stubGlobal('navigator', { serviceWorker: { ready: Promise.resolve({ pushManager }) } });
  const kept = Object.create({
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => (kept[name] = value),
    removeItem: (name: string) => Reflect.deleteProperty(kept, name),
  }) as Record<string, string>;
  vi.stubGlobal('localStorage', kept);
  kept['soramoyo.push'] = UID;
  await closeTablet(session);
  await signedIn(db, UID, KEY);
  expect(unsubscribe).toHaveBeenCalledOnce();
  expect(kept).toEqual({});
});

it('stays open for 13 days without an answer, and locks after 14', async () => {
  await rememberAnswer(UID, Date.now() - 13 * DAY_MS);
  await lockIfUnanswered();
  expect(await currentSession()).toEqual(session);

  await rememberAnswer(UID, Date.now() - 14 * DAY_MS);
  await lockIfUnanswered();
  expect(await currentSession()).toBeNull();
  expect(await db.keys.count()).toBe(0);
});

it('locks after the days that the school said last, also without a network, and forgets them with the session', async () => {
  await rememberLockDays(UID, 5);
  await rememberAnswer(UID, Date.now() - 4 * DAY_MS);
  await lockIfUnanswered();
  expect(await currentSession()).toEqual(session);

  await rememberAnswer(UID, Date.now() - 5 * DAY_MS);
  await lockIfUnanswered();
  expect(await currentSession()).toBeNull();
  expect((await lastAnswer()).lockDays).toBeUndefined();

  await signedIn(db, UID, KEY);
  await rememberLockDays(UID, 30);
  await rememberAnswer(UID, Date.now() - 29 * DAY_MS);
  await lockIfUnanswered();
  expect(await currentSession()).not.toBeNull();
});

it('counts the days from the first look on a tablet from before answers were remembered', async () => {
  expect((await lastAnswer()).answeredAtMs).toBeUndefined();
  await lockIfUnanswered();
  expect(await currentSession()).toEqual(session);
  expect(Date.now() - ((await lastAnswer()).answeredAtMs ?? 0)).toBeLessThan(DAY_MS);
});

it('does not take an answer to somebody else for one to whoever is signed in', async () => {
  await rememberAnswer('b', Date.now());
  await rememberLockDays('b', 3);
  expect((await lastAnswer()).answeredAtMs).toBeUndefined();
  expect((await lastAnswer()).lockDays).toBeUndefined();
});
