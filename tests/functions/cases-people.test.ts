/** What becomes of a case when people change, and whom a morning tells of it. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { startOfDay } from '@domain/days';
import {
  followCasesOfPupil,
  followCasesOfAdult,
  followOpenCaseOf,
  followOpenCases,
  carryOverCases,
} from '../../functions/src/cases/follow-cases';
import { tellOfAlarm, tellOfNewClass } from '../../functions/src/cases/on-case-sources';
import { remindOfHarm } from '../../functions/src/cases/sweep-cases';
import { sweepNotices } from '../../functions/src/notices/sweep-notices';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { CASE_ID, storedCase, storedHarm } from '../support/case-payloads';
import { caseRun, cases, CLASS, leaveOut, openCaseSchool, pointer, theCase } from '../support/case-school';
import { NotedNotifier } from '../support/climbing-school';
import { NOW } from '../support/command-school';
import { readData, SCHOOL } from '../support/functions-school';

const CASE = paths.pupilCase(SCHOOL, CASE_ID);
const HOUR = 60 * 60_000;

async function withCase(change: object = {}): Promise<FunctionsDatabase> {
  const db = await openCaseSchool();
  const team = ['aoki', 'nurse'].map((uid) => ({ uid, name: uid, duty: 'daily' }));
  const readers = ['aoki', 'guide', 'leader', 'nurse', 'vice'];
  await db
    .doc(CASE)
    .set(storedCase({ team, lead: 'aoki', leadHasClass: true, readers, duties: [], ...change }));
  await db.doc(paths.openCase(SCHOOL, 'p1')).set({ caseId: CASE_ID, readers });
  return db;
}

describe('who reads a case', () => {
  it('is made anew when the child chooses, when colleagues come and go, and when the board is told of one', async () => {
    const db = await withCase();
    await leaveOut(db, 'vice');
    await db.doc(paths.harm(SCHOOL, 'h')).set(storedHarm({ about: ['guide'] }));
    await followCasesOfPupil(caseRun(db), SCHOOL, 'p1');
    expect((await theCase(db)).readers).toEqual(['aoki', 'leader', 'nurse']);
    expect((await pointer(db))?.readers).toEqual(['aoki', 'leader', 'nurse']);
    await leaveOut(db);
    await db.doc(paths.staff(SCHOOL, 'leader')).update({ active: false });
    await followOpenCases(caseRun(db), SCHOOL);
    expect((await theCase(db)).readers).toEqual(['aoki', 'nurse', 'vice']);
  });

  it('only grows less once it is closed', async () => {
    const db = await withCase({
      state: 'closed',
      outcome: 'better',
      closedAt: new Date(NOW),
      readers: ['aoki', 'guide'],
    });
    await db.doc(paths.staff(SCHOOL, 'guide')).update({ active: false });
    await followCasesOfAdult(caseRun(db), SCHOOL, 'guide');
    expect((await theCase(db)).readers).toEqual(['aoki']);
  });
});

describe('a child of the regional council for protection', () => {
  /** Over two weekends; the register of the 24th is not kept yet. */
  const ROW = ['11', '12', '13', '16', '17', '18', '19', '20', '23'].map((day) => `2026-11-${day}`);

  it('that is away for seven school days in a row is told of at once, and stands in the digest until it is ticked', async () => {
    const duty = {
      ...{ id: 'd', kind: 'protection-list', by: 'nurse', since: '2026-11-02', steps: [], linked: [] },
      startedAt: new Date(NOW),
    };
    const db = await withCase({ duties: [duty] });
    const before = await db.doc(CASE).get();
    const year = db.doc(paths.attendanceYear(SCHOOL, 'p1', '2026'));
    const absent = (days: string[]) => ({
      ...{ days: Object.fromEntries(days.map((day) => [day, 'absent'])), nurse: {} },
    });
    await year.set(absent(ROW.slice(3)));
    await followOpenCaseOf(caseRun(db), SCHOOL, 'p1');
    expect((await theCase(db)).duties[0]?.alarm).toBeUndefined();
    await year.set(absent(ROW));
    await followOpenCaseOf(caseRun(db), SCHOOL, 'p1');
    const after = await theCase(db);
    expect(after.duties[0]?.alarm).toEqual({ from: ROW[0], on: '2026-11-24' });
    expect(Date.parse(after.dueAt ?? '')).toBeLessThan(NOW);
    const notifier = new NotedNotifier();
    await tellOfAlarm(caseRun(db), before, await db.doc(CASE).get(), notifier);
    const told = notifier.told.map((one) => one.split(' ')[0]);
    expect([...new Set(told)].sort()).toEqual(['aoki', 'leader', 'nurse', 'vice']);
    const stands = await db.doc(CASE).get();
    const again = new NotedNotifier();
    await tellOfAlarm(caseRun(db), stands, stands, again);
    expect(again.told).toEqual([]);
  });
});

describe('a lead', () => {
  it.each([
    ['has left', (db: FunctionsDatabase) => db.doc(paths.staff(SCHOOL, 'aoki')).update({ active: false })],
    [
      'has the class no more',
      (db: FunctionsDatabase) => db.doc(paths.staff(SCHOOL, 'aoki')).update({ classIds: [] }),
    ],
    [
      'does not go with the child into the next class',
      (db: FunctionsDatabase) =>
        db.doc(paths.pupil(SCHOOL, 'p1')).update({ classId: '2027-6-1', classIds: ['2027-6-1'] }),
    ],
    ['is left out by the child', (db: FunctionsDatabase) => leaveOut(db, 'aoki')],
  ])('who %s is asked for again, and stays asked for until somebody is named', async (_, change) => {
    const db = await withCase();
    await change(db);
    await followCasesOfPupil(caseRun(db), SCHOOL, 'p1');
    await followCasesOfPupil(caseRun(db, NOW + HOUR), SCHOOL, 'p1');
    expect(await theCase(db)).toMatchObject({
      lead: 'aoki',
      leadMissingSince: new Date(NOW).toISOString(),
      dueAt: new Date(NOW).toISOString(),
    });
  });

  it('of the class before gives way to the homeroom teacher of the next, who is told at once and once', async () => {
    const db = await withCase();
    const before = await db.doc(CASE).get();
    await db.doc(paths.pupil(SCHOOL, 'p1')).update({ classId: '2027-6-1', classIds: ['2027-6-1'] });
    await db.doc(paths.staff(SCHOOL, 'teacher')).update({ title: 'homeroom', classIds: ['2027-6-1'] });
    await followCasesOfPupil(caseRun(db), SCHOOL, 'p1');
    expect(await theCase(db)).toMatchObject({ lead: 'aoki', handOver: { to: 'teacher', why: 'new-class' } });
    const notifier = new NotedNotifier();
    const after = await db.doc(CASE).get();
    await tellOfNewClass(caseRun(db), before, after, notifier);
    await tellOfNewClass(caseRun(db), after, after, notifier);
    expect(new Set(notifier.told.map((one) => one.split(' ')[0]))).toEqual(new Set(['teacher']));
  });

  it('goes on while the class is theirs; a child that has left asks for somebody', async () => {
    const db = await withCase();
    await followCasesOfPupil(caseRun(db), SCHOOL, 'p1');
    expect((await theCase(db)).leadMissingSince).toBeUndefined();
    await db.doc(paths.pupil(SCHOOL, 'p1')).update({ status: 'left' });
    await followCasesOfPupil(caseRun(db), SCHOOL, 'p1');
    expect(await theCase(db)).toMatchObject({ leftSince: new Date(NOW).toISOString(), classIds: [CLASS] });
  });
});

describe('a morning', () => {
  const checkpoint = Date.parse('2026-12-14T23:15:00Z');
  const morning = startOfDay('2026-12-15') + 8 * HOUR + 5 * 60_000;
  const supported = {
    ...{
      step: 3,
      supportSince: '2026-11-24',
      checkpointAt: new Date(checkpoint),
      dueAt: new Date(checkpoint),
    },
    supports: [
      { id: 's', kind: 'talk', who: 'a', from: '2026-11-24', state: 'taken-up', takenUpOn: '2026-11-24' },
    ],
  };

  it('tells the lead of a checkpoint that has come, with what was before and since, once a morning until somebody has looked', async () => {
    const db = await withCase(supported);
    await db.doc(paths.attendanceYear(SCHOOL, 'p1', '2026')).set({
      days: { '2026-11-10': 'absent', '2026-11-11': 'absent', '2026-11-12': 'late', '2026-12-01': 'absent' },
      nurse: {},
    });
    await db
      .doc(paths.weatherYear(SCHOOL, 'p1', '2026'))
      .set({ days: { '2026-11-10': { level: 1 }, '2026-12-02': { level: 4 } } });
    const notifier = new NotedNotifier();
    await sweepNotices({ db, now: morning, notifier });
    expect(notifier.told.toSorted()).toEqual(['aoki email', 'aoki push']);
    const { figures } = await theCase(db);
    expect(figures?.before).toMatchObject({ days: 15, absent: 2, late: 1, weather: { 1: 1, 4: 0 } });
    expect(figures?.since).toMatchObject({ days: 15, absent: 1, late: 0, weather: { 1: 0, 4: 1 } });
    await sweepNotices({ db, now: morning + 5 * 60_000, notifier });
    expect(notifier.told).toHaveLength(2);
    await sweepNotices({ db, now: morning + 3 * 24 * HOUR, notifier });
    expect((await readData(db, paths.digest(SCHOOL, '2026-12-18')))?.told).toMatchObject({
      aoki: 1,
      leader: 1,
      vice: 1,
    });
  });

  it('tells team, leaders and whoever has the class where there is no lead', async () => {
    const db = await withCase({ leadMissingSince: new Date(NOW), dueAt: new Date(NOW) });
    await db.doc(paths.staff(SCHOOL, 'aoki')).update({ active: false });
    const notifier = new NotedNotifier();
    await sweepNotices({ db, now: morning, notifier });
    expect((await readData(db, paths.digest(SCHOOL, '2026-12-15')))?.told).toEqual({
      leader: 1,
      nurse: 1,
      // Asked to go on with it, as the homeroom teacher.
      teacher: 1,
      vice: 1,
    });
  });

  it('reminds the board of what it has not taken up, and not whom it is about', async () => {
    const db = await openCaseSchool();
    await db.doc(paths.harm(SCHOOL, 'h')).set(storedHarm({ dueAt: new Date(NOW) }));
    const notifier = new NotedNotifier();
    const reminding = { db, notifier, now: NOW, onFailure: (path: string) => expect.fail(path) };
    await remindOfHarm(reminding);
    await remindOfHarm(reminding);
    expect(notifier.told.toSorted()).toEqual(['board email', 'board push']);
  });
});

describe('a case of the first version', () => {
  const earlier = (sosId: string, plan = '') => ({
    ...{
      pupilId: 'p1',
      step: 1,
      team: ['nurse'],
      plan,
      by: 'nurse',
      sosId,
      openedAt: new Date(NOW - 24 * HOUR),
    },
  });

  it('is carried over once, with its plan; a second one of a child becomes a reason of the first', async () => {
    const db = await openCaseSchool();
    await db.doc(paths.sos(SCHOOL, 'sos-1')).set({ pupilId: 'p1', want: 'nurse', not: ['vice'] });
    await db.doc(paths.pupilCase(SCHOOL, 'sos-1')).set(earlier('sos-1', '朝に声をかける'));
    await db.doc(paths.pupilCase(SCHOOL, 'sos-2')).set(earlier('sos-2'));
    await carryOverCases(caseRun(db), SCHOOL);
    await carryOverCases(caseRun(db, NOW + HOUR), SCHOOL);
    const found = await cases(db);
    const open = found.filter(({ state }) => state !== 'closed');
    expect(open).toHaveLength(1);
    expect(open[0]).toMatchObject({ lead: 'nurse', confided: true, readers: ['leader', 'nurse'] });
    expect(open[0]?.further).toHaveLength(1);
    expect(await pointer(db)).toEqual({ caseId: open[0]?.id, readers: ['leader', 'nurse'] });
    expect(await readData(db, paths.caseEntry(SCHOOL, 'sos-1', 'carried-over'))).toMatchObject({
      text: '朝に声をかける',
    });
  });
});
