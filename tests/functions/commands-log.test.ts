/** The log is found out when it is touched, and all leaders hear of what widens access. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { tellLeaders, tellLeadersLeft } from '../../functions/src/platform/commands/tell-leaders';
import { verifyAudit } from '../../functions/src/platform/commands/verify-audit';
import { type Delivery, DONE, problem } from '../../functions/src/platform/notify/notifier';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NotedNotifier } from '../support/climbing-school';
import { NOW, openCommandSchool, outcomeOf, PEOPLE, send } from '../support/command-school';
import { newDatabase, SCHOOL } from '../support/functions-school';

const { leader, admin, board } = PEOPLE;
const AFTER = NOW + 31_000;

async function opened(): Promise<FunctionsDatabase> {
  const db = newDatabase();
  await openCommandSchool(db);
  return db;
}

it('the log of every school and of the city is verified, and says which entry was touched', async () => {
  const db = await opened();
  for (const who of [leader, admin, leader]) await send(db, who, 'start-drill', {});
  await send(db, admin, 'store-policy');
  await send(db, board, 'store-places');
  const problemsOf = async () =>
    Object.fromEntries((await verifyAudit(db)).map(({ school, problems }) => [school, problems]));
  expect(await problemsOf()).toEqual({ '': [], [SCHOOL]: [] });
  const entry = (seq: number) => db.doc(`${paths.audit(SCHOOL)}/${seq}`);
  const [first, second] = [(await entry(1).get()).data() ?? {}, (await entry(2).get()).data() ?? {}];
  await entry(1).update({ byName: '別の 先生' });
  expect(await problemsOf()).toEqual({ '': [], [SCHOOL]: [{ seq: 1, why: 'changed' }] });
  await entry(1).set(second);
  await entry(2).set(first);
  expect((await problemsOf())[SCHOOL]?.map(({ seq, why }) => `${seq} ${why}`).slice(0, 2)).toEqual([
    '1 moved',
    '2 moved',
  ]);
  await entry(1).set(first);
  await entry(2).delete();
  expect(await problemsOf()).toEqual({ '': [], [SCHOOL]: [{ seq: 2, why: 'missing' }] });
});

describe('all leaders', () => {
  const failing = (outcome: Delivery) => new NotedNotifier(() => outcome);

  it('hear of it once, however often it is told', async () => {
    const db = await opened();
    const { news = '' } = await outcomeOf(db, admin, 'store-policy');
    const notifier = new NotedNotifier();
    await tellLeaders({ db, now: NOW, notifier }, db.doc(news));
    await tellLeaders({ db, now: NOW, notifier }, db.doc(news));
    await tellLeadersLeft({ db, now: AFTER, notifier, onFailure: () => undefined });
    expect(notifier.told.toSorted()).toEqual(['leader push', 'vice push']);
  });

  it('whom it did not reach hear of it from the sweep, and nobody twice', async () => {
    const db = await opened();
    const { news = '' } = await outcomeOf(db, admin, 'store-policy');
    const half = new NotedNotifier((uid) => (uid === 'leader' ? DONE : problem('unreachable')));
    await tellLeaders({ db, now: NOW, notifier: half }, db.doc(news));
    const swept = new NotedNotifier();
    await tellLeadersLeft({ db, now: NOW + 1000, notifier: swept, onFailure: () => undefined });
    expect(swept.told).toEqual([]);
    await tellLeadersLeft({ db, now: AFTER, notifier: swept, onFailure: () => undefined });
    expect(swept.told).toEqual(['vice push']);
    expect((await db.doc(news).get()).exists).toBe(false);
  });

  it('are left in peace after a day: it stands in the log', async () => {
    const db = await opened();
    const { news = '' } = await outcomeOf(db, admin, 'store-policy');
    const down = failing(problem('timeout'));
    const later = { db, notifier: down, onFailure: () => undefined };
    await tellLeadersLeft({ ...later, now: AFTER });
    expect((await db.doc(news).get()).exists).toBe(true);
    await tellLeadersLeft({ ...later, now: NOW + 25 * 60 * 60_000 });
    expect((await db.doc(news).get()).exists).toBe(false);
  });
});
