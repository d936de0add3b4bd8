import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newSosSchema } from '@domain/sos/records';
import { TabletDatabase } from '@/local/database';
import type { OwnSos } from '@/local/own-sos';
import { storageTimesFound } from '@/local/storage-health';
import { emptyTablet, signedIn } from '@/local/tablet.fixture';
import { merge, type SosEvent } from './lane';
import { forgetSosInMemory } from './memory';
import { changeOwnSos, isKeptOnDisk, ownSos } from './store';

const SOS_ID = 'sos-1';
const made: OwnSos = {
  sosId: SOS_ID,
  document: newSosSchema.parse({
    ...{ school: 'demo-sho', pupilId: 'p000000000000000000a', classId: '2026-5-1', at: 'unknown' },
    ...{ safeToCallHome: 'ask', capturedAt: '2026-11-20T01:00:00.000Z', state: 'received', step: 0 },
    chain: 'school',
  }),
  ...{ whereabouts: 'arrived', unsent: [], messages: [] },
};

describe('what happens to one SOS at the same time', () => {
  let db: TabletDatabase;
  let diskIsFull: boolean;
  beforeEach(async () => {
    db = emptyTablet();
    await signedIn(db, 'a');
    forgetSosInMemory('a');
    diskIsFull = false;
    db.sos.hook('creating', refuse);
    db.sos.hook('updating', refuse);
  });

  function refuse(): undefined {
    if (diskIsFull) throw new DOMException('no room', 'QuotaExceededError');
  }

  const press = () => changeOwnSos(db, 'a', SOS_ID, (present) => present ?? made);
  const happens = (event: SosEvent) =>
    changeOwnSos(db, 'a', SOS_ID, (present) => present && merge(present, event));
  const says = (id: string) => happens({ type: 'says', id, text: id });
  const words = async () => (await ownSos(db, 'a')).flatMap(({ unsent }) => unsent.map(({ id }) => id));

  it('is all kept on the disk', async () => {
    await press();
    await Promise.all(['m1', 'm2', 'm3'].map(says));
    expect((await words()).sort()).toEqual(['m1', 'm2', 'm3']);
    expect(isKeptOnDisk('a', SOS_ID)).toBe(true);
  });

  it('is all kept in memory when the disk is full', async () => {
    diskIsFull = true;
    await press();
    await Promise.all([says('m1'), happens({ type: 'adds', fields: { want: 'nurse' } }), says('m2')]);
    expect((await words()).sort()).toEqual(['m1', 'm2']);
    expect((await ownSos(db, 'a'))[0]?.details?.fields).toEqual({ want: 'nurse' });
    expect(isKeptOnDisk('a', SOS_ID)).toBe(false);
  });

  it('is all kept when the disk fills up or has room again in the middle', async () => {
    await press();
    diskIsFull = true;
    await says('m1');
    const together = ['m2', 'm3', 'm4', 'm5'].map(says);
    diskIsFull = false;
    await Promise.all([...together, ...['m6', 'm7'].map(says)]);
    expect((await words()).sort()).toEqual(['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7']);
    expect(isKeptOnDisk('a', SOS_ID)).toBe(true);
    diskIsFull = true;
    await Promise.all(['m8', 'm9'].map(says));
    expect(await words()).toHaveLength(9);
  });
});

it('an SOS on a database that does not answer is in memory within the limit, and on the disk once it answers', async () => {
  const db = new TabletDatabase(crypto.randomUUID(), 300);
  await signedIn(db, 'a');
  forgetSosInMemory('a');
  db.close();
  const hanging = vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest);
  await changeOwnSos(db, 'a', SOS_ID, (present) => present ?? made);
  expect(isKeptOnDisk('a', SOS_ID)).toBe(false);
  expect(await ownSos(db, 'a')).toEqual([made]);
  const found = storageTimesFound();
  hanging.mockRestore();
  await expect.poll(() => storageTimesFound(), { timeout: 20_000 }).toBe(found + 1);
  await changeOwnSos(db, 'a', SOS_ID, (present) => present);
  expect(isKeptOnDisk('a', SOS_ID)).toBe(true);
});
