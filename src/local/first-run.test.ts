import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { hasSeenFirstRun, rememberFirstRun } from './first-run';
import { emptyTablet, signedIn } from './tablet.fixture';

it('is seen once by each pupil of a tablet', async () => {
  const db = emptyTablet();
  const one = await signedIn(db, 'a');
  expect(await hasSeenFirstRun(one, db)).toBe(false);
  await rememberFirstRun(one, db);
  expect(await hasSeenFirstRun(one, db)).toBe(true);
  const other = await signedIn(db, 'b');
  expect(await hasSeenFirstRun(other, db)).toBe(false);
  expect(JSON.stringify(await db.drafts.toArray())).not.toContain('seen');
});
