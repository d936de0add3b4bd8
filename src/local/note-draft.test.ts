import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { TabletDatabase } from './database';
import { keepNoteDraft, loadNoteDraft } from './note-draft';
import { closeSession } from './session-store';
import type { PupilSession } from './session-types';
import { emptyTablet, signedIn } from './tablet.fixture';

let db: TabletDatabase;
let session: PupilSession;
beforeEach(async () => {
  db = emptyTablet();
  session = await signedIn(db, 'a');
});

it('keeps the last of many quick changes, whichever write is slower', async () => {
  const words = ['き', 'きの', 'きのう', 'きのうは'];
  await Promise.all(words.map((text) => keepNoteDraft(session, { reader: 'me', texts: { me: text } }, db)));
  expect(await loadNoteDraft(session, db)).toEqual({ reader: 'me', texts: { me: 'きのうは' } });
});

it('keeps words for each reader, sealed, and nothing once all are sent or taken out', async () => {
  const draft = { reader: 'homeroom', texts: { me: 'ないしょ', homeroom: 'あのね' } } as const;
  expect(await keepNoteDraft(session, draft, db)).toBe('saved');
  expect(JSON.stringify(await db.drafts.toArray())).not.toContain('ないしょ');
  expect(await loadNoteDraft(session, db)).toEqual(draft);
  await keepNoteDraft(session, { reader: 'homeroom', texts: {} }, db);
  expect(await db.drafts.count()).toBe(0);
});

it('says that it could not keep words of somebody who has left', async () => {
  await closeSession('a', db);
  expect(await keepNoteDraft(session, { texts: { me: 'x' } }, db)).toBe('not-saved');
});
