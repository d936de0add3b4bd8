import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { sampleTap } from '@domain/answers/check-in.fixture';
import { signedIn } from './tablet.fixture';
import { TabletDatabase } from './database';
import { enqueue, openRecords } from './outbox';

const NOW = Date.parse('2026-11-20T00:00:00Z');

/** The same tablet with the next version of the app. */
class NextVersion extends TabletDatabase {
  constructor(name: string, upgrade: () => void = () => undefined) {
    super(name);
    this.version(99).stores({ later: 'id' }).upgrade(upgrade);
  }
}

it('an old tab gives way to an upgrade, and both read the queue afterwards', async () => {
  const oldTab = new TabletDatabase('upgrade');
  await signedIn(oldTab, 'a');
  const record = await enqueue(oldTab, 'a', sampleTap, NOW);
  const newTab = new NextVersion('upgrade');
  await newTab.open();
  expect(await openRecords(newTab, 'a')).toEqual([record]);
  expect(await openRecords(oldTab, 'a')).toEqual([record]);
});

it('a tablet from before the SOS keeps its queue, and has room for an SOS', async () => {
  const before = new Dexie('before-sos');
  before.version(1).stores({
    ...{ tablet: 'id', session: 'id', keys: 'uid', outbox: 'id, uid, [uid+state]' },
    ...{ revisions: 'id, uid', drafts: 'id, uid', privateNotes: 'id, uid', shelf: 'id, uid' },
  });
  const row = { id: 'row', uid: 'a', rev: 1, state: 'waiting' };
  await before.table('outbox').add(row);
  before.close();
  const now = new TabletDatabase('before-sos');
  expect(await now.outbox.toArray()).toEqual([row]);
  expect(await now.sos.count()).toBe(0);
});

it('an upgrade that dies midway leaves the queue as it was', async () => {
  const oldTab = new TabletDatabase('midway');
  await signedIn(oldTab, 'a');
  const record = await enqueue(oldTab, 'a', sampleTap, NOW);
  oldTab.close();
  const dying = new NextVersion('midway', () => {
    throw new Error('the battery is empty');
  });
  await expect(dying.open()).rejects.toThrow();
  const reopened = new TabletDatabase('midway');
  expect(await openRecords(reopened, 'a')).toEqual([record]);
  expect(await Dexie.exists('midway')).toBe(true);
});
