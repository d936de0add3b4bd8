/** What is kept about who has read and changed what: each is answered as far as they may know, and nobody else at all. */
import { expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { ANSWERS, ENTRIES_AT_ONCE, type AnswerOf, type What } from '@domain/readings/asked';
import { type AccountUse, answerTo } from '../../functions/src/readings/ask';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { FORGED, NOW, openCommandSchool, outcomeOf, PEOPLE, send, type Who } from '../support/command-school';
import { newDatabase, SCHOOL } from '../support/functions-school';

const DAY = '2026-11-24';
const HOUR = 3_600_000;
const { leader, admin, board } = PEOPLE;
const vice: Who = { uid: 'vice', token: { role: 'leader', school: SCHOOL } };
const KEEP = { payload: { pupilId: 'p1', purpose: 'health', why: '家で見られるため' } };
const ACCOUNTS = new Map<string, AccountUse>([
  ['nurse', { signedInAt: '2026-11-24T00:00:00.000Z', closed: false }],
]);

async function opened(): Promise<FunctionsDatabase> {
  const db = newDatabase();
  await openCommandSchool(db);
  return db;
}

async function asked<W extends What>(
  db: FunctionsDatabase,
  who: Who,
  what: W,
  more: object = {},
): Promise<AnswerOf<W> | undefined> {
  const ports = { db, now: NOW, accountsOf: () => Promise.resolve(ACCOUNTS) };
  const answer = await answerTo(ports, who, { what, ...more });
  return answer && (ANSWERS[what].parse(answer) as AnswerOf<W>);
}

const entry = (db: FunctionsDatabase, pupilId: string, uid: string, at: number, change: object = {}) =>
  db.doc(paths.accessLog(SCHOOL, pupilId, uid, DAY)).set({
    ...{ school: SCHOOL, uid, title: 'nurse', purpose: 'health', day: DAY, protective: false },
    ...{ at: new Date(at), ...change },
  });

it('everything is for those who may, and nothing for anybody else', async () => {
  const db = await opened();
  const may: Readonly<Record<What, readonly (keyof typeof PEOPLE)[]>> = {
    entries: ['leader'],
    weekly: ['leader'],
    kept: ['leader'],
    'sign-ins': ['admin'],
    counts: ['board'],
    log: ['leader', 'board'],
  };
  for (const what of Object.keys(ANSWERS) as What[]) {
    for (const [name, who] of Object.entries(PEOPLE))
      expect(Boolean(await asked(db, who, what)), `${what} ${name}`).toBe(
        may[what].includes(name as 'leader'),
      );
    for (const [name, who] of Object.entries(FORGED))
      expect(await asked(db, who, what), `${what} ${name}`).toBeUndefined();
  }
});

it('a leader reads the log by adult, by child and page by page, the latest first', async () => {
  const db = await opened();
  for (let index = 0; index < ENTRIES_AT_ONCE + 5; index += 1)
    await entry(db, `p${index}`, 'nurse', NOW - index * 60_000);
  await entry(db, 'p3', 'teacher', NOW - HOUR, { protective: true });
  const first = await asked(db, leader, 'entries');
  expect(first).toMatchObject({ more: true, names: { nurse: 'nurse 先生' } });
  expect(first?.entries).toHaveLength(ENTRIES_AT_ONCE);
  const rest = await asked(db, leader, 'entries', { before: first?.entries.at(-1)?.at });
  expect(rest?.entries.map(({ uid, pupilId }) => `${uid} ${pupilId}`)).toEqual([
    ...['nurse p50', 'nurse p51', 'nurse p52', 'nurse p53', 'nurse p54', 'teacher p3'],
  ]);
  expect(rest?.more).toBe(false);
  const ofTeacher = await asked(db, leader, 'entries', { uid: 'teacher' });
  expect(ofTeacher?.entries).toMatchObject([{ pupilId: 'p3', protective: true }]);
  const ofChild = await asked(db, leader, 'entries', { pupilId: 'p3' });
  expect(ofChild?.entries.map(({ uid }) => uid)).toEqual(['nurse', 'teacher']);
});

it('of a child that leaves a leader out that leader learns nothing, in no list', async () => {
  const db = await opened();
  await db.doc(paths.standingChoices(SCHOOL, 'p1')).set({ school: SCHOOL, not: ['vice'] });
  await entry(db, 'p1', 'nurse', NOW);
  await send(db, leader, 'keep-entry-back', KEEP);
  await db.doc(paths.pupil(SCHOOL, 'p1')).update({ status: 'left' });
  const lists = async (who: Who) => ({
    entries: (await asked(db, who, 'entries'))?.entries.length,
    ofChild: (await asked(db, who, 'entries', { pupilId: 'p1' }))?.entries.length,
    weekly: (await asked(db, who, 'weekly'))?.found.length,
    kept: (await asked(db, who, 'kept'))?.kept.length,
  });
  expect(await lists(vice)).toEqual({ entries: 0, ofChild: 0, weekly: 0, kept: 0 });
  expect(await lists(leader)).toEqual({ entries: 2, ofChild: 2, weekly: 1, kept: 1 });
});

it('what is looked through once a week leaves out whoever looks', async () => {
  const db = await opened();
  await db.doc(paths.pupil(SCHOOL, 'p1')).update({ familyName: 'leader' });
  await entry(db, 'p1', 'leader', NOW - HOUR);
  expect((await asked(db, leader, 'weekly'))?.found).toEqual([]);
  expect((await asked(db, vice, 'weekly'))?.found).toEqual([
    { uid: 'leader', name: 'leader 先生', sign: 'own-name', children: 1, lastDay: DAY },
  ]);
});

it('an entry that was kept back says who and why, until another leader undoes it', async () => {
  const db = await opened();
  await send(db, leader, 'keep-entry-back', KEEP);
  const [kept] = (await asked(db, vice, 'kept'))?.kept ?? [];
  expect(kept).toMatchObject({ byName: 'leader 先生', why: '家で見られるため', reviewBy: '2027-11-24' });
  const which = { pupilId: 'p1', uid: 'leader', day: DAY };
  expect((await outcomeOf(db, leader, 'show-entry-again', { payload: which })).answer).toEqual({
    ...{ done: false, why: 'another-decides' },
  });
  expect((await outcomeOf(db, vice, 'show-entry-again', { payload: which })).answer).toEqual({ done: true });
  expect((await asked(db, vice, 'kept'))?.kept).toMatchObject([{ shown: { byName: 'vice 先生' } }]);
  const shown = await db.doc(paths.accessLog(SCHOOL, 'p1', 'leader', DAY)).get();
  expect(shown.get('protective')).toBe(false);
});

it('administrators read who signs in and what was taken out; all leaders are told of that at once', async () => {
  const db = await opened();
  const { news } = await outcomeOf(db, leader, 'take-out', { payload: { table: 'access-log', rows: 12 } });
  expect((await db.doc(news ?? 'none/none').get()).get('to')).toEqual(['leader', 'vice']);
  const found = await asked(db, admin, 'sign-ins');
  expect(found?.taken).toMatchObject([{ byName: 'leader 先生', table: 'access-log', rows: 12 }]);
  expect(found?.people.find(({ uid }) => uid === 'nurse')).toMatchObject({
    signedInAt: ACCOUNTS.get('nurse')?.signedInAt,
  });
  expect(JSON.stringify(found)).not.toContain('p1');
});

it('the board reads counts of each school, and nothing of a child or an adult', async () => {
  const db = await opened();
  await entry(db, 'p1', 'nurse', NOW - HOUR);
  await entry(db, 'p2', 'nurse', NOW - 20 * 24 * HOUR);
  expect(await asked(db, board, 'counts')).toEqual({
    schools: [{ school: SCHOOL, week: 1, month: 2, unusual: 0 }],
  });
});

it('whether the log is as it was written is told to a leader of their own school, to the board of any', async () => {
  const db = await opened();
  await send(db, leader, 'start-drill');
  expect(await asked(db, leader, 'log')).toMatchObject({ seq: 1, problems: [] });
  await db.doc(`${paths.audit(SCHOOL)}/1`).update({ byName: '別の 先生' });
  expect(await asked(db, leader, 'log', { school: 'kawa-sho' })).toMatchObject({
    problems: [{ seq: 1, why: 'changed' }],
  });
  expect(await asked(db, board, 'log', { school: SCHOOL })).toMatchObject({ problems: [{ seq: 1 }] });
  expect(await asked(db, board, 'log')).toEqual({ seq: 0, hash: '', problems: [] });
});
