/** A school becomes its next year: prepared in March, seen from its hour on, played into May with last year's tablets still answering. */
import { getAuth } from 'firebase-admin/auth';
import { initializeApp } from 'firebase-admin/app';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { importSchema } from '@domain/import/records';
import { paths } from '@domain/paths';
import { prepare } from '../../functions/src/imports/reading/prepare';
import { type ImportPorts, runImport } from '../../functions/src/imports/run-import';
import { sweepImports } from '../../functions/src/imports/sweep-imports';
import { parsed } from '../../functions/src/platform/store';
import { checkIns } from '../../functions/src/projections/check-ins';
import { projectResponse } from '../../functions/src/projections/results/project-response';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { openCommandSchool, PEOPLE, send } from '../support/command-school';
import * as given from '../support/functions-school';
import { IMPORT_ID } from '../support/import-school';

const { SCHOOL, ROUND } = given;
const MARCH = Date.parse('2027-03-20T01:00:00Z');
const OPENING = Date.parse('2027-04-06T23:00:00Z');
const MAY = '2027-05-10';
const [FIFTH, SIXTH, NEXT] = ['2026-5-1', '2026-6-1', '2027-6-1'] as const;

interface City extends Pick<ImportPorts, 'db' | 'auth'> {
  readonly db: FunctionsDatabase;
}

async function inMarch(): Promise<City> {
  const db = given.newDatabase();
  const project = `demo-${randomUUID().slice(0, 12)}`;
  const auth = getAuth(initializeApp({ projectId: project }, randomUUID()));
  await openCommandSchool(db);
  // It is there for commands, and whole enough for nothing else.
  await db.doc(paths.sos(SCHOOL, 'sos-1')).delete();
  await given.openSchool(db, { p1: [FIFTH], p2: [FIFTH], g1: [SIXTH] });
  await db
    .doc(paths.schoolClass(SCHOOL, SIXTH))
    .set({ year: 2026, grade: 6, name: '6年1組', kind: 'regular' });
  await given.putRound(db);
  await given.putResponse(db, 'p1', { answers: given.answers(2), classId: FIFTH });
  await given.putCheckIn(db, 'p1', { classId: FIFTH, day: '2027-03-19' });
  for (const uid of ['p1', 'p2', 'g1'])
    await auth.createUser({ uid: `uid-${uid}`, email: `${uid}@umi.example` });
  for (const id of ['p1', 'g1'])
    await db.doc(paths.identity(`hash-${id}`)).set({
      ...{ role: 'pupil', school: SCHOOL, pupilId: id, uid: `uid-${id}` },
      classId: id === 'p1' ? FIFTH : SIXTH,
    });
  return { db, auth };
}

const ports = (city: City, now: number, more: Partial<ImportPorts> = {}): ImportPorts => ({
  ...{ ...city, prepare, clock: () => now, ...more },
});
const stateOf = async ({ db }: City) => parsed(importSchema, await db.doc(paths.import(IMPORT_ID)).get());
const ask = async ({ db }: City, name: string, payload: object, now = MARCH) =>
  expect(await send(db, PEOPLE.admin, name, { payload, now })).toEqual({ done: true });
const onFailure = (path: string, error: unknown) => {
  throw new Error(path, { cause: error });
};

/** What is open, beside as much that is not. */
async function leaveOpen({ db }: City): Promise<void> {
  const put = (part: string, id: string, data: object) =>
    db.doc(`${paths.school(SCHOOL)}/${part}/${id}`).set({ pupilId: 'p1', ...data });
  const inMay = new Date(MAY);
  await Promise.all([
    ...['meeting', 'resolved', 'withdrawn'].map((state) => put('sos', state, { state })),
    ...['open', 'answered', 'closed'].map((state) => put('threads', state, { state })),
    ...['open', 'watching', 'closed'].map((state) => put('cases', state, { state })),
    put('notices', 'undecided', { expiresAt: inMay }),
    put('notices', 'decided', { expiresAt: inMay, decision: { by: 'leader' } }),
    put('notices', 'expired', { expiresAt: new Date(MARCH - 1) }),
  ]);
}

/** Everything that a tablet or a teacher reads of who is where. */
async function seen({ db }: City): Promise<string> {
  const read = async (part: string) => {
    const { docs } = await db.collection(`${paths.school(SCHOOL)}/${part}`).get();
    return docs.map((one) => [one.ref.path, given.canonical(one.data())]);
  };
  return JSON.stringify(await Promise.all(['pupils', 'classes', 'rosters'].map(read)));
}

/** Looked at, the leavers confirmed, homerooms named, put to wait for the opening day. */
async function prepared(city: City): Promise<void> {
  await ask(city, 'start-next-year', { importId: IMPORT_ID });
  await runImport(ports(city, MARCH), IMPORT_ID);
  expect((await stateOf(city))?.questions).toMatchObject([{ ask: 'leavers', count: 1 }]);
  const decisions = { nextYear: 2027, leavers: { [SCHOOL]: 1 }, homerooms: { [NEXT]: ['teacher-2'] } };
  await ask(city, 'read-import', { importId: IMPORT_ID, decisions });
  await runImport(ports(city, MARCH), IMPORT_ID);
  const { digest } = (await stateOf(city)) ?? { digest: '' };
  const from = new Date(OPENING).toISOString();
  await ask(city, 'apply-import', { importId: IMPORT_ID, digest, from, standIns: { [FIFTH]: 'vice' } });
}

const at = (city: City, now: number, more: Partial<ImportPorts> = {}) =>
  sweepImports({ ...ports(city, now, more), onFailure });

it('tells nobody before its hour, and everybody from then on; last year’s tablets go on answering', async () => {
  const city = await inMarch();
  const { db, auth } = city;
  const before = await seen(city);
  await prepared(city);
  await at(city, OPENING - 60_000);
  expect(await seen(city)).toBe(before);
  expect((await stateOf(city))?.state).toBe('waiting');
  expect(await given.readData(db, paths.staff(SCHOOL, 'vice'))).toMatchObject({
    cover: { [FIFTH]: '2027-04-07' },
  });

  // A child moves in on 2 April; the year is not held up by it.
  const child = { classId: FIFTH, number: 9, familyName: '転入', givenName: 'はる', kana: '' };
  await ask(city, 'store-child', { child, here: true }, Date.parse('2027-04-02T01:00:00Z'));
  await at(city, OPENING);
  expect((await stateOf(city))?.state).toBe('done');
  const pupil = (id: string) => given.readData(db, paths.pupil(SCHOOL, id));
  expect(await pupil('p1')).toMatchObject({ classId: NEXT, classIds: [NEXT], status: 'active' });
  expect(await pupil('g1')).toMatchObject({ classId: SIXTH, status: 'left' });
  expect(Object.keys((await given.readData(db, paths.roster(SCHOOL, NEXT)))?.pupils ?? {})).toHaveLength(3);
  expect(await given.readData(db, paths.staff(SCHOOL, 'teacher'))).toMatchObject({ classIds: [] });
  expect(await given.readData(db, paths.staff(SCHOOL, 'teacher-2'))).toMatchObject({ classIds: [NEXT] });
  expect((await auth.getUser('uid-p1')).customClaims).toMatchObject({ classId: NEXT });
  expect((await auth.getUser('uid-g1')).disabled).toBe(true);
  expect(await given.readData(db, paths.identity('hash-g1'))).toBeUndefined();

  // In May a tablet that was off since March sends with the class that it knows, and a late answer of last year's round.
  await given.putCheckIn(db, 'p1', { classId: FIFTH, day: MAY });
  await checkIns.project(db, { school: SCHOOL, pupilId: 'p1', id: MAY });
  expect((await given.readData(db, paths.classDay(SCHOOL, NEXT, MAY)))?.entries).toHaveProperty('p1');
  expect(await given.readData(db, paths.classDay(SCHOOL, FIFTH, MAY))).toBeUndefined();
  await given.putResponse(db, 'p2', { answers: given.answers(2), classId: FIFTH });
  await projectResponse(db, SCHOOL, 'p2', ROUND);
  expect(await given.readData(db, paths.result(SCHOOL, 'p2', ROUND))).toMatchObject({ classId: FIFTH });
});

it('says how much is open that goes with it', async () => {
  const city = await inMarch();
  await leaveOpen(city);
  await prepared(city);
  expect((await stateOf(city))?.matters).toEqual({ sos: 1, signals: 1, cases: 2, notices: 1 });
});

it('that has to ask somebody at its hour waits, shows nothing, and tells the leaders so', async () => {
  const city = await inMarch();
  const { db } = city;
  await prepared(city);
  // One more who would leave than was confirmed.
  const child = { classId: SIXTH, number: 9, familyName: '転入', givenName: 'なお', kana: '' };
  await ask(city, 'store-child', { child, here: true }, Date.parse('2027-04-02T01:00:00Z'));
  const before = await seen(city);
  await at(city, OPENING);
  expect(await stateOf(city)).toMatchObject({ state: 'asked', changedMeanwhile: true });
  expect(await seen(city)).toBe(before);
  const news = await given.readData(db, paths.importNews(SCHOOL, IMPORT_ID));
  expect(news?.to).toEqual(['leader', 'vice']);
});

it('stopped before its hour it has never been; undone after it, last year stands as it was', async () => {
  const stopped = await inMarch();
  const before = await seen(stopped);
  await prepared(stopped);
  await ask(stopped, 'discard-import', { importId: IMPORT_ID });
  await at(stopped, OPENING);
  expect(await seen(stopped)).toBe(before);
  expect((await given.readData(stopped.db, paths.importTurn(SCHOOL))) ?? null).toBeNull();

  const undone = await inMarch();
  const pupilsBefore = await given.readData(undone.db, paths.pupil(SCHOOL, 'p1'));
  await prepared(undone);
  await at(undone, OPENING);
  await ask(undone, 'undo-import', { importId: IMPORT_ID }, OPENING + 60_000);
  await at(undone, OPENING + 60_000);
  expect(await given.readData(undone.db, paths.pupil(SCHOOL, 'p1'))).toEqual(pupilsBefore);
  expect(await given.readData(undone.db, paths.pupil(SCHOOL, 'g1'))).toMatchObject({ status: 'active' });
  expect((await undone.auth.getUser('uid-g1')).disabled).toBe(false);
});
