import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { hasSeen, recall, remember, rememberSeen } from './remembered';
import { closeSession } from './session-store';
import { emptyTablet, signedIn } from './tablet.fixture';

it.each(['firstRun', 'practice'] as const)('%s is seen once by each pupil of a tablet', async (name) => {
  const db = emptyTablet();
  const one = await signedIn(db, 'a');
  expect(await hasSeen(one, name, db)).toBe(false);
  await rememberSeen(one, name, db);
  expect(await hasSeen(one, name, db)).toBe(true);
  const other = await signedIn(db, 'b');
  expect(await hasSeen(other, name, db)).toBe(false);
  expect(JSON.stringify(await db.drafts.toArray())).not.toContain('seen');
});

it('a chosen scale stays with its pupil, and nothing of it stands on the tablet after sign-out', async () => {
  const db = emptyTablet();
  const pupil = await signedIn(db, 'c');
  await remember(pupil, 'scale', 'faces', db);
  expect(await recall(pupil, 'scale', db)).toBe('faces');
  await closeSession(pupil.uid, db);
  expect(await db.drafts.count()).toBe(0);
});
