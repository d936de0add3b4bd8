import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TabletDatabase } from './database';
import { emptyTablet, pupilSession, signedIn } from './tablet.fixture';
import { closeSession, currentSession, openSession, updateSession } from './session-store';

describe('a session', () => {
  it('is known after the page has gone', async () => {
    const db = emptyTablet();
    expect(await currentSession(db)).toBeNull();
    const session = await signedIn(db, 'a');
    expect(await currentSession(db)).toEqual(session);
  });

  it('takes its key along when it ends', async () => {
    const db = emptyTablet();
    await signedIn(db, 'a');
    await closeSession('a', db);
    expect(await currentSession(db)).toBeNull();
    expect(await db.keys.count()).toBe(0);
  });

  it('leaves no key behind when the next pupil signs in without it having ended', async () => {
    const db = emptyTablet();
    await signedIn(db, 'a');
    await signedIn(db, 'b');
    expect((await db.keys.toArray()).map(({ uid }) => uid)).toEqual(['b']);
  });

  it('is not ended by a late sign-out of the former pupil', async () => {
    const db = emptyTablet();
    await signedIn(db, 'a');
    const second = await signedIn(db, 'b');
    await closeSession('a', db);
    expect(await currentSession(db)).toEqual(second);
  });

  it('takes up a new class of its own pupil only', async () => {
    const db = emptyTablet();
    await signedIn(db, 'a');
    await updateSession({ ...pupilSession('b'), classId: '2026-6-1' }, db);
    await updateSession({ ...pupilSession('a'), classId: '2027-6-1', grade: 6 }, db);
    expect(await currentSession(db)).toMatchObject({ uid: 'a', classId: '2027-6-1', grade: 6 });
  });

  it('of staff holds no key', async () => {
    const db = emptyTablet();
    await openSession({ kind: 'staff', uid: 't', role: 'teacher', school: 'demo-sho' }, undefined, db);
    expect(await db.keys.count()).toBe(0);
  });
});

describe('a session whose database does not answer', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });
  const lost = async (): Promise<TabletDatabase> => {
    const db = new TabletDatabase(crypto.randomUUID(), 300);
    await signedIn(db, 'a');
    await currentSession(db);
    db.close();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest);
    return db;
  };

  it('goes on', async () => {
    expect(await currentSession(await lost())).toMatchObject({ uid: 'a' });
  });

  it('is closed on screen at once, and on the disk when that answers', async () => {
    const db = await lost();
    await closeSession('a', db);
    expect(await currentSession(db)).toBeNull();
    vi.restoreAllMocks();
    const another = new TabletDatabase(db.name);
    await expect.poll(() => another.keys.count(), { timeout: 20_000 }).toBe(0);
    expect(await another.session.count()).toBe(0);
    expect(await currentSession(db)).toBeNull();
  });

  it('stays open for a pupil who signs in again meanwhile', async () => {
    const db = await lost();
    await closeSession('a', db);
    vi.restoreAllMocks();
    await signedIn(new TabletDatabase(db.name), 'a');
    await expect.poll(() => currentSession(db), { timeout: 20_000 }).toMatchObject({ uid: 'a' });
  });
});
