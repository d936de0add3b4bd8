/** Whoever opens records in an unusual way: the others who lead the school hear of it, once, and of which adult alone. */
import { expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { CHILDREN_AN_HOUR } from '@domain/readings/unusual';
import { sweepReadings } from '../../functions/src/readings/sweep-readings';
import { tellLeadersLeft } from '../../functions/src/platform/commands/tell-leaders';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NotedNotifier } from '../support/climbing-school';
import { openCommandSchool } from '../support/command-school';
import { newDatabase, SCHOOL } from '../support/functions-school';

const DAY = '2026-11-24';
/** Tuesday, 14:00 at the school. */
const NOW = Date.parse('2026-11-24T05:00:00Z');
const MINUTE = 60_000;

async function opened(): Promise<FunctionsDatabase> {
  const db = newDatabase();
  await openCommandSchool(db);
  return db;
}

/** `uid` opens the records of so many children, a second apart. */
async function opens(
  db: FunctionsDatabase,
  uid: string,
  count: number,
  at = NOW,
  school = SCHOOL,
): Promise<void> {
  const batch = db.batch();
  for (let index = 0; index < count; index += 1)
    batch.set(db.doc(paths.accessLog(school, `p${index}`, uid, DAY)), {
      ...{ school, uid, title: 'nurse', purpose: 'health', day: DAY, protective: false },
      at: new Date(at + index * 1000),
    });
  await batch.commit();
}

const sweep = (db: FunctionsDatabase, now = NOW) =>
  sweepReadings(
    {
      db,
      now,
      onFailure: (path, error) => {
        throw new Error(path, { cause: error });
      },
    },
    SCHOOL,
    now - 5 * MINUTE,
  );
const told = async (db: FunctionsDatabase, now: number) => {
  const notifier = new NotedNotifier();
  await tellLeadersLeft({ db, now, notifier, onFailure: () => undefined });
  return notifier.told.toSorted();
};
const stored = async (db: FunctionsDatabase, uid: string) =>
  (await db.doc(paths.unusualReading(SCHOOL, uid, DAY)).get()).data();

it('a class in an hour is nothing to tell; more of it is told to all leaders, once', async () => {
  const db = await opened();
  await opens(db, 'nurse', CHILDREN_AN_HOUR - 1);
  await sweep(db, NOW + MINUTE);
  expect(await stored(db, 'nurse')).toBeUndefined();
  await opens(db, 'nurse', CHILDREN_AN_HOUR);
  await sweep(db, NOW + MINUTE);
  await sweep(db, NOW + MINUTE);
  expect(await stored(db, 'nurse')).toMatchObject({
    ...{ uid: 'nurse', name: 'nurse 先生', signs: ['many-children'], children: CHILDREN_AN_HOUR },
    ...{ from: '14:00', until: '14:00', readers: ['leader', 'vice'] },
  });
  expect(await told(db, NOW + 2 * MINUTE)).toEqual(['leader push', 'vice push']);
  await sweep(db, NOW + 2 * MINUTE);
  expect(await told(db, NOW + 4 * MINUTE)).toEqual([]);
});

it('what comes to it later is counted, and told only when it is of another kind', async () => {
  const db = await opened();
  await opens(db, 'nurse', CHILDREN_AN_HOUR);
  await sweep(db, NOW + MINUTE);
  await told(db, NOW + 2 * MINUTE);
  await opens(db, 'nurse', CHILDREN_AN_HOUR + 3);
  await sweep(db, NOW + 3 * MINUTE);
  expect(await stored(db, 'nurse')).toMatchObject({ children: CHILDREN_AN_HOUR + 3 });
  expect(await told(db, NOW + 4 * MINUTE)).toEqual([]);
  const night = Date.parse('2026-11-24T13:30:00Z');
  await opens(db, 'nurse', 1, night);
  await sweep(db, night + MINUTE);
  expect(await stored(db, 'nurse')).toMatchObject({ signs: expect.arrayContaining(['at-night']) as unknown });
  expect(await told(db, night + 2 * MINUTE)).toEqual(['leader push', 'vice push']);
});

it('whoever reads so is never told of it, and the board is where nobody else leads', async () => {
  const db = await opened();
  await opens(db, 'leader', CHILDREN_AN_HOUR);
  await sweep(db, NOW + MINUTE);
  expect(await stored(db, 'leader')).toMatchObject({ readers: ['vice'] });
  await db.doc(paths.staff(SCHOOL, 'vice')).update({ active: false });
  await opens(db, 'leader', CHILDREN_AN_HOUR + 1);
  await sweep(db, NOW + MINUTE);
  expect(await stored(db, 'leader')).toMatchObject({ readers: ['board'] });
});

it('what was opened at another school counts there', async () => {
  const db = await opened();
  await opens(db, 'nurse', CHILDREN_AN_HOUR, NOW, 'kawa-sho');
  await opens(db, 'nurse', 2);
  await sweep(db, NOW + MINUTE);
  expect(await stored(db, 'nurse')).toBeUndefined();
});
