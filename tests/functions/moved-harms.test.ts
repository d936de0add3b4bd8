/** A matter about an adult stays where the adult works; the child that it is about may be at another school by then. */
import { expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { schoolNow } from '../../functions/src/platform/moved/late';
import { followMatter } from '../../functions/src/readings/follow-matter';
import { followQuiet } from '../../functions/src/readings/follow-quiet';
import { sweepQuiet } from '../../functions/src/readings/sweep-quiet';
import { deleteChildren } from '../../functions/src/rights/delete-children';
import { retainSchool } from '../../functions/src/rights/retain';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { OTHER, OTHER_NAME, storedCase, storedHarm } from '../support/case-payloads';
import { NotedNotifier } from '../support/climbing-school';
import { NOW, openCommandSchool } from '../support/command-school';
import { newDatabase, SCHOOL } from '../support/functions-school';
import { storedRequest } from '../support/right-requests';

const CHILD = 'p1';
const THIRD = 'yama';
const DAY_MS = 24 * 60 * 60_000;
const onFailure = (path: string, error: unknown) => expect.fail(`${path}: ${String(error)}`);
const run = (db: FunctionsDatabase, now = NOW) => ({ db, now, onFailure, notifier: new NotedNotifier() });
const quietAt = async (db: FunctionsDatabase, school: string) =>
  (await db.doc(paths.quietRecord(school, CHILD)).get()).data();
const moves = (db: FunctionsDatabase, from: string, to: string) =>
  db.doc(paths.moved(from, CHILD)).set({ to, uid: 'uid-p1', at: new Date(NOW) });

/** The child was at SCHOOL, then at OTHER, and is at a third one; the matter lies at the first. */
async function movedOn(): Promise<FunctionsDatabase> {
  const db = newDatabase();
  await openCommandSchool(db);
  await db.doc(paths.sos(SCHOOL, 'sos-1')).delete();
  for (const school of [OTHER, THIRD])
    await db.doc(paths.school(school)).set({ name: OTHER_NAME, code: 'B1', timezone: 'Asia/Tokyo' });
  const child = await db.doc(paths.pupil(SCHOOL, CHILD)).get();
  await db.doc(paths.pupil(THIRD, CHILD)).set(child.data() ?? {});
  await child.ref.delete();
  await moves(db, SCHOOL, OTHER);
  await moves(db, OTHER, THIRD);
  await db.doc(paths.harm(SCHOOL, 'h')).set(storedHarm({ at: new Date(NOW) }));
  return db;
}

it('keeps its child’s record quiet at the school where the child is now, as long as it is not over, and leaves nothing at the old one', async () => {
  const db = await movedOn();
  expect(await schoolNow(db, SCHOOL, CHILD)).toBe(THIRD);
  await followMatter(run(db), SCHOOL, CHILD);
  expect(await quietAt(db, THIRD)).toEqual({ pupilId: CHILD, because: ['harm'], keptFrom: ['vice'] });
  // Something else of the child is looked at, there.
  await followQuiet(run(db), THIRD, CHILD);
  expect(await quietAt(db, THIRD)).toMatchObject({ because: ['harm'], keptFrom: ['vice'] });
  for (const school of [SCHOOL, OTHER, THIRD]) await sweepQuiet(run(db), school, NOW - DAY_MS);
  expect(await quietAt(db, THIRD)).toMatchObject({ because: ['harm'], keptFrom: ['vice'] });
  expect([await quietAt(db, SCHOOL), await quietAt(db, OTHER)]).toEqual([undefined, undefined]);

  await db.doc(paths.harm(SCHOOL, 'h')).update({ closedAt: new Date(NOW) });
  await followMatter(run(db), SCHOOL, CHILD);
  expect(await quietAt(db, THIRD)).toBeUndefined();
});

it('says nothing of a child of another school that is called the same', async () => {
  const db = await movedOn();
  await db.doc(paths.moved(SCHOOL, CHILD)).delete();
  await followQuiet(run(db), THIRD, CHILD);
  expect(await quietAt(db, THIRD)).toBeUndefined();
});

it('counts at its own school again, and there alone, for a child that has come back', async () => {
  const db = await movedOn();
  await moves(db, THIRD, SCHOOL);
  await db.doc(paths.moved(SCHOOL, CHILD)).delete();
  await followMatter(run(db), SCHOOL, CHILD);
  expect(await quietAt(db, SCHOOL)).toMatchObject({ because: ['harm'], keptFrom: ['vice'] });
  expect(await quietAt(db, THIRD)).toBeUndefined();
});

it('takes cases there from whom it is about', async () => {
  const db = await movedOn();
  const staff = { role: 'leader', title: 'vice-principal', displayName: '森', classIds: [], cover: {} };
  for (const uid of ['vice', 'theirs'])
    await db.doc(paths.staff(THIRD, uid)).set({ ...staff, active: true, workDays: [1, 2, 3, 4, 5] });
  const team = [{ uid: 'theirs', name: '森', duty: 'daily' }];
  await db
    .doc(paths.pupilCase(THIRD, 'c'))
    .set(storedCase({ team, lead: 'theirs', readers: ['theirs', 'vice'] }));
  await followMatter(run(db), SCHOOL, CHILD);
  expect((await db.doc(paths.pupilCase(THIRD, 'c')).get()).get('readers')).toEqual(['theirs']);
});

it('goes with the child, wherever it lies, and no matter of another child does', async () => {
  const db = await movedOn();
  await db.doc(paths.harm(SCHOOL, 'other')).set(storedHarm({ pupilId: 'p2' }));
  await db.doc(paths.harm('kawa', 'same')).set(storedHarm());
  const removed: string[] = [];
  const accounts = {
    schoolOf: () => Promise.resolve(THIRD),
    remove: (uid: string) => Promise.resolve(void removed.push(uid)),
  };
  await deleteChildren({ db, accounts }, THIRD, [{ pupilId: CHILD, uid: 'uid-p1' }]);
  expect(removed).toEqual(['uid-p1']);
  const { docs } = await db.collectionGroup('harms').get();
  expect(docs.map(({ ref }) => ref.path).sort()).toEqual([
    paths.harm('kawa', 'same'),
    paths.harm(SCHOOL, 'other'),
  ]);
  for (const school of [SCHOOL, OTHER])
    expect((await db.doc(paths.moved(school, CHILD)).get()).exists).toBe(false);
});

it('holds what is kept of its child while it is open, as if the child had never moved', async () => {
  const db = await movedOn();
  const accounts = { schoolOf: () => Promise.resolve(THIRD), remove: () => Promise.resolve() };
  const night = () => retainSchool({ db, accounts, now: NOW }, THIRD);
  const granted = { kind: 'deletion', state: 'decided', outcome: 'granted', pupilId: CHILD };
  await db.doc(paths.rightRequest(THIRD, 'deletion')).set(storedRequest(granted));
  expect(await night()).toBeUndefined();
  expect((await db.doc(paths.harm(SCHOOL, 'h')).get()).exists).toBe(true);
  await db.doc(paths.harm(SCHOOL, 'h')).update({ closedAt: new Date(NOW) });
  expect(await night()).toMatchObject({ children: 1, held: 0, counts: { harm: 1 } });
  expect((await db.collectionGroup('harms').get()).docs).toEqual([]);
});
