import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TabletDatabase } from './database';
import { forgetHeldNotes, heldNotes, holdsNotes } from './held-notes';
import { keepHeldNotes, keepPrivateNote, ownPrivateNotes } from './private-notes';
import { closeSession } from './session-store';
import type { PupilSession } from './session-types';
import { signedIn } from './tablet.fixture';

const DAY = '2026-11-20';
let db: TabletDatabase;
let session: PupilSession;
beforeEach(async () => {
  db = new TabletDatabase(crypto.randomUUID(), 300);
  session = await signedIn(db, 'a');
});
afterEach(() => {
  vi.restoreAllMocks();
  forgetHeldNotes('a');
});

/** The database of this page answers no more. */
function loseDisk(): void {
  db.close();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest);
}

it('words of which the disk takes none stay with the page, and are on the disk once it answers', async () => {
  loseDisk();
  expect(await keepPrivateNote(session, DAY, 'あ', db)).toBe('held');
  expect(await keepPrivateNote(session, DAY, 'い', db)).toBe('held');
  expect(heldNotes('a')).toEqual({ [DAY]: 'い' });
  expect(holdsNotes()).toBe(true);
  vi.restoreAllMocks();
  const found = new TabletDatabase(db.name);
  await keepHeldNotes('a', found);
  expect(await ownPrivateNotes(session, found)).toEqual({ [DAY]: 'い' });
  expect(holdsNotes()).toBe(false);
});

it('what is on the disk is not said to be taken out while it cannot be', async () => {
  await keepPrivateNote(session, DAY, 'あ', db);
  loseDisk();
  expect(await keepPrivateNote(session, DAY, '', db)).toBe('not-saved');
  expect(holdsNotes()).toBe(false);
});

it('nothing is held of a pupil who has left', async () => {
  await closeSession('a', db);
  expect(await keepPrivateNote(session, DAY, 'あ', db)).toBe('not-saved');
  expect(holdsNotes()).toBe(false);
});
