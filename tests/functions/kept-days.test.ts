/** Whom a child is kept apart from, by 「この人には 知らせないで」 or a matter of harm: on the class board, and in the figures of a class. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { checkIns } from '../../functions/src/projections/check-ins';
import { projectResponse } from '../../functions/src/projections/results/project-response';
import { contacts } from '../../functions/src/projections/staff-marks';
import { followChoices } from '../../functions/src/readers/follow-choices';
import { followMatter } from '../../functions/src/readings/follow-matter';
import { followKeptDays } from '../../functions/src/readers/follow-kept-days';
import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import { closeRound } from '../../functions/src/rounds/close-round';
import { inviteClasses } from '../../functions/src/rounds/invite-classes';
import { sweepBoards } from '../../functions/src/sweep/sweep-boards';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NotedNotifier } from '../support/climbing-school';
import { storedHarm } from '../support/case-payloads';
import * as given from '../support/functions-school';

const { DAY, ROUND, SCHOOL } = given;
const CLASS = '2026-5-1';
const BEFORE = '2026-11-19';
const P0 = { school: SCHOOL, pupilId: 'p0' };
const PASS = { level: null, body: null, skipped: true, talk: false, rev: 1 };
const RAIN = { level: 1, body: 'bad', skipped: false, talk: true, rev: 1 };

const run = (db: FunctionsDatabase) => ({
  ...{ db, now: Date.now(), notifier: new NotedNotifier() },
  onFailure: (path: string, error: unknown) => expect.fail(`${path}: ${String(error)}`),
});
const board = (db: FunctionsDatabase, day = DAY, classId = CLASS) =>
  given.readData(db, paths.classDay(SCHOOL, classId, day));
const apart = (db: FunctionsDatabase, classId = CLASS) =>
  given.readData(db, paths.keptDays(SCHOOL, classId, 'p0', '2026-11'));

/** Told to the board about the teacher, or over: what its trigger does. */
async function matter(db: FunctionsDatabase, change: object = {}): Promise<void> {
  const harm = { pupilId: 'p0', about: ['teacher'], at: new Date(), ...change };
  await db.doc(paths.harm(SCHOOL, 'harm-1')).set(storedHarm(harm));
  await followMatter(run(db), SCHOOL, 'p0');
}

async function opened(pupils = given.pupilsOf(CLASS, 2)): Promise<FunctionsDatabase> {
  const db = given.newDatabase();
  await given.openSchool(db, pupils);
  await given.putStaff(db, CLASS);
  return db;
}

async function rains(db: FunctionsDatabase, day = DAY, classId = CLASS): Promise<void> {
  await given.putCheckIn(db, 'p0', { level: 1, body: 'bad', talkTo: 'homeroom', day, classId });
  await checkIns.project(db, { ...P0, id: day });
}

/** Made again, they are the same bytes. */
async function staysRebuilt(db: FunctionsDatabase): Promise<void> {
  const boards = async () =>
    Object.entries(await given.derivedBytes(db)).filter(([path]) => !path.includes('/notices/'));
  const stands = await boards();
  await rebuildSchool(db, SCHOOL);
  expect(await boards()).toEqual(stands);
}

describe('the class board', () => {
  it('shows of a child that leaves the teacher out what a pass shows, and keeps the rest for the others', async () => {
    const db = await opened();
    await given.putChoices(db, 'p0', ['teacher']);
    await rains(db);
    expect(await board(db)).toEqual({ classId: CLASS, day: DAY, entries: { p0: PASS } });
    expect(await apart(db)).toEqual({
      ...{ classId: CLASS, pupilId: 'p0', month: '2026-11', readers: ['nurse'] },
      days: { [DAY]: { entry: RAIN } },
    });
  });

  it('forgets days that stand already, those of a former class too, and shows them again when the choice is taken back', async () => {
    const db = await opened();
    const former = '2026-5-2';
    await given.openSchool(db, { p0: [former] });
    await rains(db, BEFORE, former);
    await given.openSchool(db, { p0: [CLASS] });
    await rains(db);
    const open = await given.derivedBytes(db);

    await given.putChoices(db, 'p0', ['teacher']);
    await followChoices(run(db), SCHOOL, 'p0');
    expect(await board(db)).toMatchObject({ entries: { p0: PASS } });
    expect(await board(db, BEFORE, former)).toMatchObject({ entries: { p0: PASS } });
    expect(await apart(db)).toMatchObject({ days: { [DAY]: { entry: RAIN } } });

    await given.putChoices(db, 'p0', [], 2);
    await followChoices(run(db), SCHOOL, 'p0');
    expect(await given.derivedBytes(db)).toEqual(open);
  });

  it('keeps a child as much from whom a matter of harm is about, from the moment that it is told until it is over', async () => {
    const db = await opened();
    await rains(db, BEFORE);
    await rains(db);
    const open = await given.derivedBytes(db);

    await matter(db);
    expect(await board(db)).toEqual({ classId: CLASS, day: DAY, entries: { p0: PASS } });
    expect(await apart(db)).toMatchObject({
      ...{ readers: ['nurse'], days: { [DAY]: { entry: RAIN }, [BEFORE]: { entry: RAIN } } },
    });
    await staysRebuilt(db);
    await given.putCheckIn(db, 'p0', { level: 2, rev: 2 });
    await checkIns.project(db, { ...P0, id: DAY });
    expect(await board(db)).toMatchObject({ entries: { p0: { ...PASS, rev: 2 } } });
    await given.putCheckIn(db, 'p0', { level: 1, body: 'bad', talkTo: 'homeroom', rev: 1 });
    const { repaired } = await sweepBoards(run(db));
    expect(repaired).toBeGreaterThan(0);
    expect(await board(db)).toMatchObject({ entries: { p0: PASS } });

    await matter(db, { closedAt: new Date() });
    expect(await given.derivedBytes(db)).toEqual(open);
  });

  it('leaves there what the one left out noted, and takes away what others did', async () => {
    const db = await opened();
    for (const by of ['teacher', 'nurse']) {
      await given.putContact(db, 'p0', { by });
      await contacts.project(db, { ...P0, id: `${DAY}_${by}` });
    }
    await given.putChoices(db, 'p0', ['teacher']);
    await followChoices(run(db), SCHOOL, 'p0');
    expect(Object.keys((await board(db))?.contacts as object)).toEqual(['p0']);
    expect(await board(db)).toMatchObject({ contacts: { p0: { teacher: expect.any(String) as string } } });
    expect(JSON.stringify(await board(db))).not.toContain('nurse');
    expect(await apart(db)).toMatchObject({
      days: { [DAY]: { contacts: { nurse: expect.any(String) as string } } },
    });
  });

  it('is made good by the sweep when the triggers got lost', async () => {
    const db = await opened();
    await rains(db);
    await given.putChoices(db, 'p0', ['teacher']);
    await sweepBoards(run(db));
    expect(await board(db)).toMatchObject({ entries: { p0: PASS } });
    await rains(db, BEFORE);
    await given.putCheckIn(db, 'p0', { level: 2, rev: 2 });
    const { repaired } = await sweepBoards(run(db));
    expect(repaired).toBeGreaterThan(0);
    expect(await apart(db)).toMatchObject({
      days: { [DAY]: { entry: { level: 2 } }, [BEFORE]: { entry: RAIN } },
    });
    const looked = await sweepBoards({ ...run(db), now: Date.now() + 10_000 });
    // The choice alone is done again each time.
    expect(looked.repaired).toBe(1);
  });

  it('is for whoever comes to have the class, and no more for whom the child adds', async () => {
    const db = await opened();
    await given.putChoices(db, 'p0', ['teacher']);
    await rains(db);
    await db.doc(paths.staff(SCHOOL, 'cover')).set({
      ...{ role: 'teacher', title: 'subject', displayName: '代わり', classIds: [] },
      ...{ cover: { [CLASS]: '2999-01-01' }, workDays: [], active: true },
    });
    await followKeptDays(run(db), SCHOOL);
    expect((await apart(db))?.['readers']).toEqual(['cover', 'nurse']);
    await given.putChoices(db, 'p0', ['teacher', 'nurse'], 2);
    await followChoices(run(db), SCHOOL, 'p0');
    expect((await apart(db))?.['readers']).toEqual(['cover']);
    await staysRebuilt(db);
  });
});

describe('the figures of a class', () => {
  const answered = async (pupils: Record<string, [string]>) => {
    const db = await opened(pupils);
    await given.putRound(db);
    await inviteClasses(db, SCHOOL, ROUND);
    for (const pupilId of Object.keys(pupils)) {
      await given.putResponse(db, pupilId, { answers: given.answers(pupilId === 'p0' ? 1 : 4) });
      await projectResponse(db, SCHOOL, pupilId, ROUND);
    }
    return db;
  };
  const full = async (db: FunctionsDatabase) =>
    (await given.readData(db, paths.classRoundFull(SCHOOL, ROUND, CLASS))) as {
      answered: number;
      indicators: Record<string, { n: number }>;
    };

  it('leave the child out, which counts as one who has answered, and take it in again', async () => {
    const db = await answered(given.pupilsOf(CLASS, 3));
    expect(await full(db)).toMatchObject({ answered: 3, indicators: { school_joy: { n: 3 } } });
    await given.putChoices(db, 'p0', ['nurse']);
    await followChoices(run(db), SCHOOL, 'p0');
    expect(await full(db)).toMatchObject({ answered: 3, indicators: { school_joy: { n: 2 } } });
    await staysRebuilt(db);
    await given.putChoices(db, 'p0', [], 2);
    await followChoices(run(db), SCHOOL, 'p0');
    expect(await full(db)).toMatchObject({ answered: 3, indicators: { school_joy: { n: 3 } } });
  });

  it('leave out a child with an open matter of harm, and take it in again when it is over', async () => {
    const db = await answered(given.pupilsOf(CLASS, 3));
    await matter(db);
    expect(await full(db)).toMatchObject({ answered: 3, indicators: { school_joy: { n: 2 } } });
    await staysRebuilt(db);
    await matter(db, { closedAt: new Date() });
    expect(await full(db)).toMatchObject({ answered: 3, indicators: { school_joy: { n: 3 } } });
  });

  it('are published without it, those of the grade and the city too; what is published stays', async () => {
    const db = await answered(given.pupilsOf(CLASS, 12));
    await given.putChoices(db, 'p0', ['teacher']);
    await followChoices(run(db), SCHOOL, 'p0');
    const closesAt = new Date(Date.now() - 1000);
    await given.putRound(db, { closesAt: new Date(Date.now() + 1000) });
    const round = { title: '秋', instrument: given.INSTRUMENT, classIds: 'all' as const };
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await closeRound(
      db,
      SCHOOL,
      ROUND,
      { ...round, opensAt: closesAt.toISOString(), closesAt: new Date(Date.now()).toISOString() },
      new Date().toISOString(),
    );
    const ofClass = await given.readData(db, paths.classRound(SCHOOL, ROUND, CLASS));
    expect(ofClass).toMatchObject({ answered: 12, indicators: { school_joy: { n: 11 } } });
    const ofGrade = await given.readData(db, paths.schoolStats(SCHOOL, ROUND, 'grade-5'));
    expect(ofGrade).toMatchObject({ forms: { grades4_9: { answered: 11 } } });

    await given.putChoices(db, 'p1', ['teacher'], 2);
    await given.putChoices(db, 'p0', [], 2);
    const published = await given.derivedBytes(db);
    for (const pupilId of ['p0', 'p1']) await followChoices(run(db), SCHOOL, pupilId);
    expect(await given.derivedBytes(db)).toEqual(published);
    await staysRebuilt(db);
  });
});
