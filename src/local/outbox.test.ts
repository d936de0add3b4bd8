import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Unstamped } from '@domain/answers/pupil-write';
import { emptyTablet, signedIn } from './tablet.fixture';
import type { TabletDatabase } from './database';
import { NotSignedInError } from './keys';
import { acknowledge, enqueue, enqueueChange, openRecords, park, replace, unparkAll } from './outbox';
import { makeSealingKey } from './sealing';
import { closeSession } from './session-store';
import { onUnread, type Unread } from './unread';

const NOW = Date.parse('2026-11-20T00:00:00Z');
const KEY = makeSealingKey();

function checkIn(level: 1 | 2 | 3 | 4, day = '2026-11-20'): Unstamped {
  return {
    kind: 'checkIn',
    path: `schools/demo-sho/pupils/p/checkIns/${day}`,
    document: { school: 'demo-sho', classId: '2026-5-1', day, scale: 'weather', level, skipped: false },
  };
}

describe('the outbox', () => {
  let db: TabletDatabase;
  beforeEach(async () => {
    db = emptyTablet();
    await signedIn(db, 'a', KEY);
  });

  it('keeps one row a document, and the newest revision in it', async () => {
    await enqueue(db, 'a', checkIn(1), NOW);
    const later = await enqueue(db, 'a', checkIn(4), NOW + 1);
    expect(await openRecords(db, 'a')).toEqual([later]);
  });

  it('raises the revision even when the clock was set back', async () => {
    const first = await enqueue(db, 'a', checkIn(1), NOW);
    const second = await enqueue(db, 'a', checkIn(2), NOW - 86_400_000);
    expect(second.write.document.rev).toBeGreaterThan(first.write.document.rev);
  });

  it('gives two taps at the same moment in two tabs different revisions', async () => {
    const taps = await Promise.all([1, 2, 3, 4].map((level) => enqueue(db, 'a', checkIn(level as 1), NOW)));
    expect(new Set(taps.map(({ write }) => write.document.rev)).size).toBe(4);
  });

  it('makes each of two changes at the same moment of what the other left', async () => {
    const add = (part: object) =>
      enqueueChange(
        db,
        'a',
        checkIn(1).path,
        ({ queued }) => {
          const { document } = queued ?? checkIn(3);
          return { ...checkIn(3), document: { ...document, ...part } } as Unstamped;
        },
        NOW,
      );
    await Promise.all([add({ body: 'bad' }), add({ talkTo: 'homeroom' }), add({ level: 2 })]);
    const [only] = await openRecords(db, 'a');
    expect(only?.write.document).toMatchObject({ body: 'bad', talkTo: 'homeroom', level: 2 });
  });

  it('keeps a later tap when an earlier one is acknowledged', async () => {
    const earlier = await enqueue(db, 'a', checkIn(1), NOW);
    const later = await enqueue(db, 'a', checkIn(4), NOW + 1);
    await acknowledge(db, earlier);
    expect(await openRecords(db, 'a')).toEqual([later]);
    await acknowledge(db, later);
    expect(await db.outbox.count()).toBe(0);
  });

  it('keeps a later tap when an earlier one is to be replaced by a joined one', async () => {
    const earlier = await enqueue(db, 'a', checkIn(1), NOW);
    const later = await enqueue(db, 'a', checkIn(4), NOW + 1);
    await replace(db, earlier, earlier);
    expect(await openRecords(db, 'a')).toEqual([later]);
  });

  it('holds no word in clear', async () => {
    await enqueue(db, 'a', checkIn(1), NOW);
    const [row] = await db.outbox.toArray();
    expect(Object.keys(row ?? {}).sort()).toEqual(['id', 'rev', 'sealed', 'state', 'uid', 'version']);
  });

  it('takes nothing more of a pupil who has been signed out in another tab', async () => {
    await closeSession('a', db);
    await expect(enqueue(db, 'a', checkIn(1), NOW)).rejects.toThrow(NotSignedInError);
  });

  it('shows the next pupil nothing, and gives everything back to its owner', async () => {
    const mine = await enqueue(db, 'a', checkIn(1), NOW);
    await closeSession('a', db);
    await signedIn(db, 'b');
    expect(await openRecords(db, 'b')).toEqual([]);
    await expect(openRecords(db, 'a')).rejects.toThrow(NotSignedInError);
    await signedIn(db, 'a', KEY);
    expect(await openRecords(db, 'a')).toEqual([mine]);
  });

  it('quarantines what does not open, goes on with the rest, and deletes nothing', async () => {
    const broken = await enqueue(db, 'a', checkIn(1), NOW);
    const fine = await enqueue(db, 'a', checkIn(2, '2026-11-19'), NOW);
    await db.outbox.update(broken.id, { 'sealed.data': new ArrayBuffer(40) });
    expect(await openRecords(db, 'a')).toEqual([fine]);
    expect((await db.outbox.get(broken.id))?.state).toBe('quarantined');
  });

  it('quarantines what only a later version can send, and goes on with the rest', async () => {
    const later = await enqueue(
      db,
      'a',
      { ...checkIn(1), kind: 'a-later-kind' } as unknown as Unstamped,
      NOW,
    );
    const fine = await enqueue(db, 'a', checkIn(2, '2026-11-19'), NOW);
    const told: Unread[] = [];
    const stop = onUnread((unread) => told.push(unread));
    expect(await openRecords(db, 'a')).toEqual([fine]);
    stop();
    expect((await db.outbox.get(later.id))?.state).toBe('quarantined');
    expect(told).toEqual([{ newer: true }]);
  });

  it('keeps what was refused with its reason, and tries it again after a new sign-in', async () => {
    const refused = await enqueue(db, 'a', checkIn(1), NOW);
    await park(db, refused, 'permission-denied');
    expect(await openRecords(db, 'a')).toEqual([]);
    expect(await openRecords(db, 'a', 'parked')).toEqual([refused]);
    expect((await db.outbox.get(refused.id))?.reason).toBe('permission-denied');
    await unparkAll(db, 'a');
    expect(await openRecords(db, 'a')).toEqual([refused]);
  });
});
