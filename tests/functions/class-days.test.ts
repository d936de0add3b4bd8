import { beforeAll, describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { projectCheckIn } from '../../functions/src/check-ins/project-check-in';
import { projectAttendance } from '../../functions/src/marks/project-attendance';
import { projectMarks } from '../../functions/src/marks/project-marks';
import { TestSchool, testDatabase } from '../support/functions-school';

const DAY = '2026-11-20';
const db = testDatabase();
let school: TestSchool;
beforeAll(async () => {
  school = await new TestSchool().open();
});

const board = (classId = '2026-5-1', day = DAY) => school.read(paths.classDay(school.id, classId, day));

describe('a check-in reaches its class day', () => {
  it('with what the board shows and nothing else', async () => {
    await school.pupil('a');
    await school.checkIn('a', DAY, { level: 1, talkTo: 'homeroom', body: 'bad', rev: 7 });
    await projectCheckIn(db, school.id, 'a', DAY);
    expect(await board()).toEqual({
      classId: '2026-5-1',
      day: DAY,
      entries: { a: { level: 1, body: 'bad', skipped: false, talk: true, rev: 7 } },
    });
  });

  it('as the source is now, when the trigger comes twice, late, or for a revision that is gone', async () => {
    await school.pupil('b');
    await school.checkIn('b', DAY, { level: 2, rev: 10 });
    const early = projectCheckIn(db, school.id, 'b', DAY);
    await school.checkIn('b', DAY, { skipped: true, rev: 11 });
    await Promise.all([
      early,
      projectCheckIn(db, school.id, 'b', DAY),
      projectCheckIn(db, school.id, 'b', DAY),
    ]);
    await projectCheckIn(db, school.id, 'b', DAY);
    expect((await board())?.entries).toMatchObject({
      b: { level: null, skipped: true, talk: false, rev: 11 },
    });
  });

  it('of both classes of a special-needs pupil', async () => {
    await school.pupil('c', ['2026-5-2', '2026-5-himawari']);
    await school.checkIn('c', DAY);
    await projectCheckIn(db, school.id, 'c', DAY);
    expect((await board('2026-5-2'))?.entries).toHaveProperty('c');
    expect((await board('2026-5-himawari'))?.entries).toHaveProperty('c');
  });

  it('of the class that the pupil is in, not of the one that the tablet knew', async () => {
    await school.pupil('d', ['2026-5-3']);
    await school.checkIn('d', DAY, { classId: '2026-5-1' });
    await projectCheckIn(db, school.id, 'd', DAY);
    expect((await board())?.entries).not.toHaveProperty('d');
    expect((await board('2026-5-3'))?.entries).toHaveProperty('d');
  });

  it('for thirty-five pupils at once', async () => {
    const morning = await new TestSchool().open();
    const pupils = await morning.pupils(35);
    await Promise.all(pupils.map((id) => morning.checkIn(id, DAY)));
    await Promise.all(pupils.map((id) => projectCheckIn(db, morning.id, id, DAY)));
    const entries = (await morning.read(paths.classDay(morning.id, '2026-5-1', DAY)))?.entries;
    expect(Object.keys(entries as object).sort()).toEqual(pupils);
  });
});

describe('what staff note reaches the class day', () => {
  it('as who and when, until it is withdrawn', async () => {
    await school.pupil('e');
    await school.contact('e', DAY, 'teacher-1');
    await school.observation('e', DAY, 'teacher-2');
    await projectMarks(db, school.id, 'e', DAY, 'contacts');
    await projectMarks(db, school.id, 'e', DAY, 'observations');
    expect((await board())?.contacts).toEqual({ e: { 'teacher-1': '2026-11-20T00:10:00.000Z' } });
    expect((await board())?.observations).toEqual({ e: { 'teacher-2': '2026-11-20T00:10:00.000Z' } });
    await school.contact('e', DAY, 'teacher-1', true);
    await projectMarks(db, school.id, 'e', DAY, 'contacts');
    expect((await board())?.contacts).toEqual({ e: {} });
  });

  it('as the attendance that a teacher tapped', async () => {
    await school.pupil('f');
    await school.attendance('f', DAY, 'absent');
    await projectAttendance(db, school.id, 'f', '2026-11');
    expect((await board())?.attendance).toEqual({ f: 'absent' });
    await school.attendance('f', DAY, 'present');
    await projectAttendance(db, school.id, 'f', '2026-11');
    expect((await board())?.attendance).toEqual({ f: 'present' });
  });
});
