/** Whoever should tell of a notice at once dies, or no service takes it: the sweep goes on with those who have not been told. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { at, iso } from '@domain/sos/sos.fixture';
import { type Delivery, DONE, problem } from '../../functions/src/platform/notify/notifier';
import { projectReviews } from '../../functions/src/notices/project-reviews';
import { reconcile } from '../../functions/src/notices/reconcile';
import { answersOf } from '../../functions/src/notices/subjects';
import { sweepNotices } from '../../functions/src/notices/sweep-notices';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NotedNotifier } from '../support/climbing-school';
import * as given from '../support/functions-school';
import {
  notices,
  noticeRun,
  openNoticingSchool,
  PUPIL,
  putReview,
  sweptNotices,
} from '../support/noticing-school';

const { ROUND, SCHOOL } = given;
const SAFETY = `safety_safety_${PUPIL}_${ROUND}`;
const NINE = at(9);
const SECOND = 1000;
/** Later than the process that wanted to tell is waited for. */
const LATER = NINE + 31 * SECOND;

/** A safety answer whose trigger tells through this notifier. */
async function answered(db: FunctionsDatabase, notifier: NotedNotifier): Promise<void> {
  await openNoticingSchool(db);
  await given.putResponse(db, PUPIL, { answers: given.answers(1, { q21: 4 }), at: new Date(NINE) });
  await reconcile(noticeRun(db, NINE, notifier), answersOf(db, SCHOOL, PUPIL, ROUND));
}
const failing = (outcome: Delivery) => new NotedNotifier(() => outcome);
const untold = async (db: FunctionsDatabase) => (await notices(db))[SAFETY]?.untold;

describe('what cannot wait', () => {
  it('is told by the sweep, once, when the one who wanted to tell it has died', async () => {
    const db = given.newDatabase();
    const dying = new NotedNotifier(() => {
      throw new Error('died');
    });
    await expect(answered(db, dying)).rejects.toThrow('died');
    expect(await untold(db)).toEqual({ to: ['nurse-1', 'principal'], at: iso(NINE) });
    expect((await sweptNotices(db, NINE + SECOND)).told).toEqual([]);
    const both = await Promise.all([sweptNotices(db, LATER), sweptNotices(db, LATER)]);
    expect(both.flatMap(({ told }) => told).sort()).toEqual(['nurse-1 push', 'principal push']);
    expect(await untold(db)).toBeUndefined();
    expect((await sweptNotices(db, LATER + 60 * SECOND)).told).toEqual([]);
  });

  it('is told again to those alone whom no service reached, until one does', async () => {
    const db = given.newDatabase();
    const half = new NotedNotifier((uid) => (uid === 'nurse-1' ? DONE : problem('unreachable')));
    await answered(db, half);
    expect(await untold(db)).toEqual({ to: ['principal'], at: iso(NINE) });
    const down = failing(problem('timeout'));
    await sweepNotices({ db, now: LATER, notifier: down });
    expect(down.told).toEqual(['principal push', 'principal email']);
    expect(await untold(db)).toEqual({ to: ['principal'], at: iso(LATER) });
    expect((await sweptNotices(db, LATER + 31 * SECOND)).told).toEqual(['principal push']);
    expect(await untold(db)).toBeUndefined();
  });

  it('is not told again to whom nothing can be tried', async () => {
    const db = given.newDatabase();
    await answered(db, failing(problem('no-device')));
    expect(await untold(db)).toBeUndefined();
  });

  it('is told to nobody any more once somebody has opened it, or the clock calls', async () => {
    const db = given.newDatabase();
    await answered(db, failing(problem('unreachable')));
    await putReview(db, SAFETY, 'nurse-1', NINE + SECOND);
    await projectReviews(noticeRun(db, NINE + SECOND), SCHOOL, SAFETY);
    expect(await untold(db)).toBeUndefined();

    const other = given.newDatabase();
    await answered(other, failing(problem('unreachable')));
    expect((await sweptNotices(other, at(17))).told).toEqual([]);
    expect(await untold(other)).toBeUndefined();
  });
});

it('of forty children in a minute rings once for the first, and once for all that came after it', async () => {
  const db = given.newDatabase();
  await openNoticingSchool(db);
  const children = Array.from({ length: 6 }, (_, index) => `child-${index}`);
  const first = new NotedNotifier();
  for (const pupilId of children) {
    const place = { classId: '2026-5-1', classIds: ['2026-5-1'], status: 'active' };
    await db.doc(paths.pupil(SCHOOL, pupilId)).set({ uid: `uid-${pupilId}`, ...place });
    await given.putResponse(db, pupilId, { answers: given.answers(1, { q21: 4 }), at: new Date(NINE) });
    await reconcile(noticeRun(db, NINE + SECOND, first), answersOf(db, SCHOOL, pupilId, ROUND));
  }
  expect(first.told.sort()).toEqual(['nurse-1 push', 'principal push']);
  expect((await sweptNotices(db, LATER + SECOND)).told).toEqual(['nurse-1 push ×5', 'principal push ×5']);
  expect((await sweptNotices(db, LATER + 60 * SECOND)).told).toEqual([]);
});
