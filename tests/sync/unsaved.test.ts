import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf } from '@domain/days';
import { paths } from '@domain/paths';
import { tabletDatabase } from '@/local/database';
import { openRecords } from '@/local/outbox';
import type { PupilSession } from '@/local/session-types';
import { storageHealth } from '@/local/storage-health';
import { pupilSession, signedIn } from '@/local/tablet.fixture';
import { FakeServer } from '../support/fake-server';
import { heldOf, storedThings } from '@/sync/held';
import { changeCheckIn } from '@/sync/answers/change';
import { sendUnsaved } from '@/sync/answers/send-unsaved';
import { forgetUnsaved, unsavedOf } from '@/sync/answers/unsaved';
import { onlyPageHolds } from '@/sync/page-holds';

const TODAY = dayOf(Date.now());
const network = vi.hoisted(() => ({ isThere: true }));
const { pageRemote } = vi.hoisted(() => ({ pageRemote: vi.fn() }));
vi.mock('@/sync/answers/page-pump', () => ({
  pagePump: { nudge: vi.fn() },
  pageRemote,
  unsavedSending: () => import('@/sync/answers/send-unsaved'),
}));

describe('a tap that the disk does not take', () => {
  const db = tabletDatabase();
  let session: PupilSession;
  let server: FakeServer;
  let diskIsFull: boolean;
  const refuse = (): undefined => {
    if (diskIsFull) throw new DOMException('no room', 'QuotaExceededError');
  };
  const tap = (level: 1 | 2 | 3 | 4) =>
    changeCheckIn(session, TODAY, () => undefined, { answer: { scale: 'weather', level } });
  const path = () => paths.checkIn(session.school, session.pupilId, TODAY);
  const levelThere = () => server.stored(path())?.fields;
  const openRemote = () =>
    network.isThere ? Promise.resolve(server.remote(() => 'a')) : Promise.reject(new Error('offline'));

  beforeEach(async () => {
    session = await signedIn(db, 'a');
    const { school, pupilId } = pupilSession('a');
    server = new FakeServer(new Map([['a', `schools/${school}/pupils/${pupilId}`]]), () => Date.now());
    pageRemote.mockImplementation(openRemote);
    network.isThere = true;
    diskIsFull = true;
    forgetUnsaved('a');
    await Promise.all([db.outbox.clear(), db.revisions.clear()]);
    db.outbox.hook('creating', refuse);
    db.outbox.hook('updating', refuse);
  });
  afterEach(() => {
    db.outbox.hook('creating').unsubscribe(refuse);
    db.outbox.hook('updating').unsubscribe(refuse);
  });

  it('goes straight to the server', async () => {
    expect((await tap(3)).outcome).toBe('sent');
    expect(levelThere()).toMatchObject({ level: 3 });
    expect(onlyPageHolds()).toBe(false);
  });

  it('without a network is said not to be saved, is counted as waiting, and is not forgotten', async () => {
    network.isThere = false;
    expect((await tap(3)).outcome).toBe('not-saved');
    expect(storageHealth()).toBe('full');
    expect(heldOf(await storedThings(db, 'a'), 'a', 0).waiting).toBe(1);
    expect(onlyPageHolds()).toBe(true);
    network.isThere = true;
    await sendUnsaved('a', openRemote);
    expect(levelThere()).toMatchObject({ level: 3 });
    expect(heldOf(await storedThings(db, 'a'), 'a', 0).waiting).toBe(0);
  });

  it('goes to the disk once that takes it, as it was tapped', async () => {
    network.isThere = false;
    await tap(3);
    const [held] = unsavedOf('a');
    diskIsFull = false;
    await sendUnsaved('a', openRemote);
    const [record] = await openRecords(db, 'a');
    expect(record?.write.document).toMatchObject({ level: 3, capturedAt: held?.document.capturedAt });
    expect(storageHealth()).toBe('ok');
    expect(onlyPageHolds()).toBe(false);
  });

  it('is one document with a later tap, and the later one stands', async () => {
    network.isThere = false;
    await tap(3);
    await tap(1);
    expect(unsavedOf('a')).toHaveLength(1);
    network.isThere = true;
    await sendUnsaved('a', openRemote);
    expect(levelThere()).toMatchObject({ level: 1 });
  });

  it('never takes the place of what was tapped and kept after it', async () => {
    network.isThere = false;
    await tap(3);
    diskIsFull = false;
    expect((await tap(1)).outcome).toBe('saved');
    await sendUnsaved('a', openRemote);
    const records = await openRecords(db, 'a');
    expect(records.map(({ write }) => write.document)).toMatchObject([{ level: 1 }]);
  });

  it('is part of what is tapped after it', async () => {
    network.isThere = false;
    await tap(3);
    diskIsFull = false;
    const changed = await changeCheckIn(session, TODAY, () => undefined, { body: 'bad' });
    expect(changed.outcome).toBe('saved');
    const [record] = await openRecords(db, 'a');
    expect(record?.write.document).toMatchObject({ level: 3, body: 'bad' });
    expect(onlyPageHolds()).toBe(false);
  });

  it('leaves with its pupil', async () => {
    network.isThere = false;
    await tap(3);
    forgetUnsaved('a');
    expect(unsavedOf('a')).toEqual([]);
    expect(onlyPageHolds()).toBe(false);
  });
});
