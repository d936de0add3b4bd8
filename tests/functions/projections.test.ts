import { describe, expect, it } from 'vitest';
import { resultSchema } from '@domain/result';
import { paths } from '@domain/paths';
import { checkIns } from '../../functions/src/projections/check-ins';
import { attendance } from '../../functions/src/projections/attendance';
import { contacts } from '../../functions/src/projections/staff-marks';
import { projectResponse } from '../../functions/src/projections/results/project-response';
import { inviteClasses } from '../../functions/src/rounds/invite-classes';
import { sweepBoards } from '../../functions/src/sweep/sweep-boards';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';

const { DAY, ROUND, SCHOOL } = given;
const CLASS = '2026-5-1';
/** The first pupil's check-in of the day. */
const P0 = { school: SCHOOL, pupilId: 'p0', id: DAY };
const board = paths.classDay(SCHOOL, CLASS, DAY);

async function classDaysOf(db: FunctionsDatabase): Promise<string[]> {
  return Object.keys(await given.derivedBytes(db)).filter((path) => paths.classDay.in(path));
}

describe('a check-in on its class day', () => {
  it('stands there once however often and in whatever order its triggers run', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, given.pupilsOf(CLASS, 1));
    await given.putCheckIn(db, 'p0', { level: 4, rev: 1 });
    await checkIns.project(db, P0);
    await given.putCheckIn(db, 'p0', { level: 1, rev: 2, talkTo: 'homeroom', body: 'bad' });
    await Promise.all([checkIns.project(db, P0), checkIns.project(db, P0)]);

    expect(await given.readData(db, board)).toEqual({
      classId: CLASS,
      day: DAY,
      entries: { p0: { level: 1, body: 'bad', skipped: false, talk: true, rev: 2 } },
    });
  });

  it('loses nobody when a whole class answers at once', async () => {
    const db = given.newDatabase();
    const pupils = given.pupilsOf(CLASS, 35);
    await given.openSchool(db, pupils);
    await Promise.all(Object.keys(pupils).map((pupilId) => given.putCheckIn(db, pupilId)));
    await Promise.all(
      Object.keys(pupils).map((pupilId) => checkIns.project(db, { school: SCHOOL, pupilId, id: DAY })),
    );

    const { entries } = (await given.readData(db, board)) ?? {};
    expect(Object.keys(entries as object)).toHaveLength(35);
  });

  it('goes to the class that the pupil is in now, not to the one that an old tablet knows', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, { p0: ['2026-5-2'] });
    await given.putCheckIn(db, 'p0', { classId: CLASS });
    await checkIns.project(db, P0);

    expect(await classDaysOf(db)).toEqual([paths.classDay(SCHOOL, '2026-5-2', DAY)]);
  });

  it('stands in both classes of a pupil with special needs', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, { p0: ['2026-5-himawari', CLASS] });
    await given.putCheckIn(db, 'p0');
    await checkIns.project(db, P0);

    expect((await classDaysOf(db)).sort()).toEqual(
      [board, paths.classDay(SCHOOL, '2026-5-himawari', DAY)].sort(),
    );
  });
});

describe('what staff note on a class day', () => {
  it('shows who had a word with a pupil until that is withdrawn', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, given.pupilsOf(CLASS, 1));
    await given.putContact(db, 'p0', { by: 'anna' });
    await given.putContact(db, 'p0', { by: 'ben' });
    for (const by of ['anna', 'ben']) await contacts.project(db, { ...P0, id: `${DAY}_${by}` });
    await given.putContact(db, 'p0', { by: 'anna', withdrawn: true });
    await contacts.project(db, { ...P0, id: `${DAY}_anna` });

    const { contacts: shown } = (await given.readData(db, board)) ?? {};
    expect(shown).toEqual({ p0: { ben: expect.stringMatching(/^\d{4}-/) as string } });
  });

  it('shows absence, and nothing once the import says that the pupil was there', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, given.pupilsOf(CLASS, 1));
    await given.putAttendance(db, 'p0', { [DAY]: { state: 'absent', source: 'teacher' } });
    await attendance.project(db, { ...P0, id: DAY.slice(0, 7) }, [DAY]);
    expect((await given.readData(db, board))?.attendance).toEqual({ p0: 'absent' });

    await given.putAttendance(db, 'p0', { [DAY]: { state: 'present', source: 'import' } });
    await attendance.project(db, { ...P0, id: DAY.slice(0, 7) }, [DAY]);
    expect(await given.readData(db, board)).toBeUndefined();
  });
});

describe('a response', () => {
  it('is scored, and what is sensitive in it copied for those who may know', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, given.pupilsOf(CLASS, 1));
    await given.putRound(db);
    const left = { q30: 'declined', q31: 'declined' } as const;
    await given.putResponse(db, 'p0', { answers: given.answers(4, left) });
    await projectResponse(db, SCHOOL, 'p0', ROUND);

    const result = resultSchema.parse(await given.readData(db, paths.result(SCHOOL, 'p0', ROUND)));
    expect(result.indicators.school_joy).toBeCloseTo(200 / 3, 10);
    expect(result.indicators).toMatchObject({ peer_safety: 0, home: null });
    expect(result.used).not.toContain('q30');
    const sensitive = await given.readData(db, paths.sensitiveAnswers(SCHOOL, 'p0', ROUND));
    expect(sensitive?.answers).toMatchObject({ q08: 4, q21: 4, q32: 4 });
  });

  it('is counted once in its class however often it is projected', async () => {
    const db = given.newDatabase();
    const pupils = given.pupilsOf(CLASS, 35);
    await given.openSchool(db, pupils);
    await given.putRound(db);
    await inviteClasses(db, SCHOOL, ROUND);
    for (const pupilId of Object.keys(pupils))
      await given.putResponse(db, pupilId, { answers: given.answers(4) });
    const twice = [...Object.keys(pupils), ...Object.keys(pupils)];
    await Promise.all(twice.map((pupilId) => projectResponse(db, SCHOOL, pupilId, ROUND)));

    const full = await given.readData(db, paths.classRoundFull(SCHOOL, ROUND, CLASS));
    expect(full).toMatchObject({ answered: 35, invited: 35, indicators: { body: { n: 35, sum: 0 } } });
  });

  it('keeps what it says about teacher and home from the homeroom', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, given.pupilsOf(CLASS, 1));
    await given.putRound(db);
    await given.putResponse(db, 'p0', { answers: given.answers(3) });
    await projectResponse(db, SCHOOL, 'p0', ROUND);

    const bytes = await given.derivedBytes(db);
    for (const path of [paths.homeroomResult(SCHOOL, 'p0', ROUND), paths.classRound(SCHOOL, ROUND, CLASS)])
      expect(bytes[path]).not.toMatch(/"(teacher|home)":/);
    expect(bytes[paths.result(SCHOOL, 'p0', ROUND)]).toMatch(/"teacher":/);
  });

  it('replaces what an earlier one counted when it is corrected', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, given.pupilsOf(CLASS, 2));
    await given.putRound(db);
    await given.putResponse(db, 'p0', { answers: given.answers(4) });
    await given.putResponse(db, 'p1', { answers: given.answers(2) });
    for (const pupilId of ['p0', 'p1']) await projectResponse(db, SCHOOL, pupilId, ROUND);
    await given.putResponse(db, 'p0', { answers: given.answers(1), rev: 2 });
    await projectResponse(db, SCHOOL, 'p0', ROUND);

    const full = paths.classRoundFull(SCHOOL, ROUND, CLASS);
    const { answered, indicators } = (await given.readData(db, full)) ?? {};
    expect(answered).toBe(2);
    expect(indicators).toMatchObject({ help_seeking: { n: 2, sum: 33 } });
  });

  it('moves its count along with a pupil who has changed classes', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, given.pupilsOf(CLASS, 1));
    await given.putRound(db);
    await given.putResponse(db, 'p0', { answers: given.answers(4) });
    await projectResponse(db, SCHOOL, 'p0', ROUND);
    await given.openSchool(db, { p0: ['2026-5-2'] });
    await projectResponse(db, SCHOOL, 'p0', ROUND);

    expect(await given.readData(db, paths.classRound(SCHOOL, ROUND, CLASS))).toMatchObject({ answered: 0 });
    expect(await given.readData(db, paths.classRoundFull(SCHOOL, ROUND, '2026-5-2'))).toMatchObject({
      answered: 1,
      indicators: { help_seeking: { n: 1, sum: 100 } },
    });
  });
});

describe("a child's school year", () => {
  it('holds its weather by day, once, without the words and wishes beside it', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, given.pupilsOf(CLASS, 1));
    for (const [day, level] of [
      [DAY, 2],
      ['2026-11-19', 4],
      ['2026-03-24', 1],
    ] as const) {
      await given.putCheckIn(db, 'p0', { day, level, talkTo: 'homeroom', body: 'bad' });
      await checkIns.project(db, { ...P0, id: day });
      await checkIns.project(db, { ...P0, id: day });
    }
    expect(await given.readData(db, paths.weatherYear(SCHOOL, 'p0', '2026'))).toEqual({
      days: { [DAY]: { level: 2, body: 'bad' }, '2026-11-19': { level: 4, body: 'bad' } },
    });
    expect(await given.readData(db, paths.weatherYear(SCHOOL, 'p0', '2025'))).toEqual({
      days: { '2026-03-24': { level: 1, body: 'bad' } },
    });
  });

  it('holds on which days it was not there as usual, and is gone when it always was', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, given.pupilsOf(CLASS, 1));
    const year = paths.attendanceYear(SCHOOL, 'p0', '2026');
    const month = { ...P0, id: DAY.slice(0, 7) };
    await given.putAttendance(db, 'p0', { [DAY]: { state: 'absent', source: 'teacher' } });
    await attendance.project(db, month, [DAY]);
    expect(await given.readData(db, year)).toEqual({ days: { [DAY]: 'absent' }, nurse: {} });
    await given.putAttendance(db, 'p0', { [DAY]: { state: 'present', source: 'import' } });
    await attendance.project(db, month, [DAY]);
    expect(await given.readData(db, year)).toBeUndefined();
  });

  it('is mended by the sweep where a trigger of the attendance book was missed, visits to the nurse too', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, given.pupilsOf(CLASS, 1));
    const { ref } = await db.doc(paths.attendance(SCHOOL, 'p0', '2026-11')).get();
    await ref.set({ school: SCHOOL, days: {}, nurseVisits: 3, receivedAt: new Date() });
    const onFailure = (path: string, error: unknown) => {
      throw new Error(path, { cause: error });
    };
    await sweepBoards({ db, now: Date.now(), onFailure });
    expect(await given.readData(db, paths.attendanceYear(SCHOOL, 'p0', '2026'))).toEqual({
      days: {},
      nurse: { '2026-11': 3 },
    });
  });
});
