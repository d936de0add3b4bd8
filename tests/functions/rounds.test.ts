import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { roundSchema } from '@domain/school/round';
import { closeRound } from '../../functions/src/rounds/close-round';
import { projectResponse } from '../../functions/src/projections/results/project-response';
import { inviteClasses } from '../../functions/src/rounds/invite-classes';
import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import { parsed } from '../../functions/src/platform/store';
import { sweepBoards } from '../../functions/src/sweep/sweep-boards';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';

const { ROUND, SCHOOL } = given;
const CLASS = '2026-5-1';
const MINUTE_MS = 60_000;

async function close(db: FunctionsDatabase, school = SCHOOL): Promise<void> {
  const round = parsed(roundSchema, await db.doc(paths.round(school, ROUND)).get());
  if (!round) throw new Error('there is no such round');
  await closeRound(db, school, ROUND, round, new Date().toISOString());
}

async function answeredBy(db: FunctionsDatabase, pupils: object, school = SCHOOL, classId = CLASS) {
  for (const pupilId of Object.keys(pupils))
    await given.putResponse(db, pupilId, { answers: given.answers(3), school, classId });
}

/** All but the notices: those follow a child to whoever looks after it now. */
async function resultBytes(db: FunctionsDatabase) {
  const bytes = Object.entries(await given.derivedBytes(db));
  return Object.fromEntries(bytes.filter(([path]) => !path.includes('/notices/')));
}

const stats = (db: FunctionsDatabase, scope: string, school = SCHOOL) =>
  given.readData(db, paths.schoolStats(school, ROUND, scope));

describe('a round that opens', () => {
  it('gives every asked class its aggregates, and takes them from one that is no longer asked', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, { ...given.pupilsOf(CLASS, 2), ...given.pupilsOf('2026-6-1', 1, 'q') });
    await given.putRound(db);
    await inviteClasses(db, SCHOOL, ROUND);
    const full = await given.readData(db, paths.classRoundFull(SCHOOL, ROUND, '2026-6-1'));
    expect(full).toMatchObject({ answered: 0, invited: 1, indicators: { home: { n: 0, sum: 0 } } });

    await given.putRound(db, { classIds: [CLASS] });
    await inviteClasses(db, SCHOOL, ROUND);
    expect(await given.readData(db, paths.classRound(SCHOOL, ROUND, '2026-6-1'))).toBeUndefined();
    expect(await given.readData(db, paths.classRound(SCHOOL, ROUND, CLASS))).toMatchObject({ invited: 2 });
    expect(await rebuildSchool(db, SCHOOL)).toBe(0);
  });
});

it('a round that is tried out has no figures, and is gone once it is over', async () => {
  const db = given.newDatabase();
  await given.openSchool(db, given.pupilsOf(CLASS, 12));
  await given.putRound(db, { closesAt: new Date(Date.now() + MINUTE_MS) });
  await inviteClasses(db, SCHOOL, ROUND);
  await db.doc(paths.round(SCHOOL, ROUND)).update({ practice: true });
  await inviteClasses(db, SCHOOL, ROUND);
  const onFailure = (path: string) => void expect.unreachable(path);
  await sweepBoards({ db, now: Date.now(), onFailure });
  expect(await given.readData(db, paths.round(SCHOOL, ROUND))).toMatchObject({ practice: true });
  await sweepBoards({ db, now: Date.now() + 2 * MINUTE_MS, onFailure });
  for (const path of [paths.round(SCHOOL, ROUND), paths.closing(SCHOOL, ROUND)])
    expect(await given.readData(db, path)).toBeUndefined();
  expect(await given.readData(db, paths.classRoundFull(SCHOOL, ROUND, CLASS))).toBeUndefined();
  expect(await stats(db, 'school')).toBeUndefined();
});

it('a round that cannot be opened keeps back the school’s watermark, and none of its other rounds', async () => {
  const db = given.newDatabase();
  await given.openSchool(db, given.pupilsOf(CLASS, 2));
  await given.putRound(db, { closesAt: new Date(Date.now() + MINUTE_MS), roundId: 'first' });
  await db.doc(paths.round(SCHOOL, 'first')).update({ instrument: 'gone@1' });
  await given.putRound(db);
  const failures: string[] = [];
  const onFailure = (path: string) => void failures.push(path);
  expect(await sweepBoards({ db, now: Date.now(), onFailure })).toMatchObject({ failed: 1 });
  expect(failures).toEqual([`${paths.school(SCHOOL)}/rounds`]);
  expect(await given.readData(db, paths.classRound(SCHOOL, ROUND, CLASS))).toMatchObject({ invited: 2 });
});

describe('a round that closes', () => {
  it('publishes once: an answer that comes late changes class results and no statistics', async () => {
    const db = given.newDatabase();
    const pupils = given.pupilsOf(CLASS, 12);
    await given.openSchool(db, { ...pupils, late: [CLASS] });
    await answeredBy(db, pupils);
    await given.putRound(db, { closesAt: new Date() });
    await inviteClasses(db, SCHOOL, ROUND);
    await close(db);
    const published = await stats(db, 'school');
    expect(published).toMatchObject({ forms: { grades4_9: { answered: 12 } } });

    await given.putResponse(db, 'late', { answers: given.answers(1), at: new Date(Date.now() + MINUTE_MS) });
    await close(db);
    await sweepBoards({ db, now: Date.now() + 2 * MINUTE_MS, onFailure: () => expect.unreachable() });
    expect(await stats(db, 'school')).toEqual(published);
    expect(await given.readData(db, paths.classRoundFull(SCHOOL, ROUND, CLASS))).toMatchObject({
      answered: 13,
    });
  });

  it('shows the homeroom nothing of the answers before it closes, and then what no later answer changes', async () => {
    const db = given.newDatabase();
    const pupils = given.pupilsOf(CLASS, 11);
    // Two of four: one alone would be what the school's figure leaves of the class of eleven.
    const few = { ...given.pupilsOf('2026-6-1', 4, 'q'), ...given.pupilsOf('2026-6-2', 4, 'r') };
    await given.openSchool(db, { ...pupils, ...few, late: [CLASS] });
    await given.putRound(db);
    await inviteClasses(db, SCHOOL, ROUND);
    await answeredBy(db, { ...pupils, ...few });
    for (const pupilId of Object.keys({ ...pupils, ...few }))
      await projectResponse(db, SCHOOL, pupilId, ROUND);
    const shown = (classId: string) => given.readData(db, paths.classRound(SCHOOL, ROUND, classId));
    const full = (classId: string) => given.readData(db, paths.classRoundFull(SCHOOL, ROUND, classId));
    expect(await shown(CLASS)).toMatchObject({
      answered: 11,
      invited: 12,
      indicators: { body: { n: 0, sum: 0 } },
    });
    expect(await full(CLASS)).toMatchObject({ answered: 11, indicators: { body: { n: 11 } } });

    await given.putRound(db, { closesAt: new Date() });
    await close(db);
    const published = await shown(CLASS);
    expect(published).toMatchObject({ answered: 11, invited: 12, indicators: { body: { n: 11 } } });
    expect(await shown('2026-6-1')).toMatchObject({ answered: 4, indicators: { body: { n: 0, sum: 0 } } });

    await given.putResponse(db, 'late', { answers: given.answers(1), at: new Date(Date.now() + MINUTE_MS) });
    await projectResponse(db, SCHOOL, 'late', ROUND);
    expect(await shown(CLASS)).toEqual({ ...published, answered: 12 });
    const before = await resultBytes(db);
    await rebuildSchool(db, SCHOOL);
    expect(await resultBytes(db)).toEqual(before);
  });

  it('keeps the results of last year as they were when the pupils have gone up a class', async () => {
    const db = given.newDatabase();
    const pupils = given.pupilsOf(CLASS, 12);
    await given.openSchool(db, { ...pupils, h0: ['2026-5-himawari', CLASS] });
    await given.putRound(db);
    await inviteClasses(db, SCHOOL, ROUND);
    await answeredBy(db, { ...pupils, h0: [] });
    for (const pupilId of [...Object.keys(pupils), 'h0']) await projectResponse(db, SCHOOL, pupilId, ROUND);
    await given.putRound(db, { closesAt: new Date() });
    await rebuildSchool(db, SCHOOL);
    const before = await resultBytes(db);
    expect(before[paths.classRound(SCHOOL, ROUND, CLASS)]).toMatch(/"body":\{[^}]*\},"n":13/);

    await given.openSchool(db, { ...given.pupilsOf('2027-6-1', 12), h0: ['2027-6-himawari', '2027-6-1'] });
    await inviteClasses(db, SCHOOL, ROUND);
    for (const pupilId of Object.keys(pupils)) await projectResponse(db, SCHOOL, pupilId, ROUND);
    await rebuildSchool(db, SCHOOL);
    expect(await resultBytes(db)).toEqual(before);
    expect(await rebuildSchool(db, SCHOOL)).toBe(0);
  });

  it('gets what homerooms see when it had closed before that was kept, as it was then', async () => {
    const db = given.newDatabase();
    const pupils = given.pupilsOf(CLASS, 12);
    await given.openSchool(db, { ...pupils, late: [CLASS] });
    await given.putRound(db);
    await inviteClasses(db, SCHOOL, ROUND);
    await answeredBy(db, pupils);
    for (const pupilId of Object.keys(pupils)) await projectResponse(db, SCHOOL, pupilId, ROUND);
    await given.putRound(db, { closesAt: new Date() });
    await close(db);
    const closing = await given.readData(db, paths.closing(SCHOOL, ROUND));
    const { classes, ...without } = closing ?? {};
    expect(classes).toMatchObject({ [CLASS]: { invited: 13 } });
    await db.doc(paths.closing(SCHOOL, ROUND)).set(without);

    await given.openSchool(db, given.pupilsOf('2027-6-1', 12));
    await given.putResponse(db, 'late', { answers: given.answers(1), at: new Date(Date.now() + MINUTE_MS) });
    await rebuildSchool(db, SCHOOL);
    expect(await given.readData(db, paths.closing(SCHOOL, ROUND))).toEqual(closing);
    expect(await given.readData(db, paths.classRound(SCHOOL, ROUND, CLASS))).toMatchObject({
      ...{ answered: 13, invited: 13, indicators: { body: { n: 12 } } },
    });
  });

  it('leaves out what had not arrived when it closed, though it is closed only later', async () => {
    const db = given.newDatabase();
    const pupils = given.pupilsOf(CLASS, 11);
    await given.openSchool(db, pupils);
    await answeredBy(db, pupils);
    await given.putRound(db, { closesAt: new Date(Date.now() - MINUTE_MS) });
    await close(db);
    expect(await stats(db, 'school')).toMatchObject({ forms: {} });
  });

  it('is closed by the sweep when its trigger was missed', async () => {
    const db = given.newDatabase();
    const pupils = given.pupilsOf(CLASS, 10);
    await given.openSchool(db, pupils);
    await answeredBy(db, pupils);
    await given.putRound(db, { closesAt: new Date() });
    await sweepBoards({ db, now: Date.now(), onFailure: () => expect.unreachable() });
    expect(await stats(db, 'grade-5')).toMatchObject({
      scope: 'grade-5',
      forms: { grades4_9: { answered: 10, indicators: { help_seeking: { n: 10, mean: 67 } } } },
    });
  });

  it('publishes the city when no school has it open any more, from what schools had at their own closing', async () => {
    const db = given.newDatabase();
    const [umi, yama, mori] = ['umi-sho', 'yama-sho', 'mori-sho'] as const;
    const pupils = given.pupilsOf(CLASS, 12);
    for (const school of [umi, yama, mori]) {
      await given.openSchool(db, pupils, school);
      await answeredBy(db, pupils, school);
    }
    for (const school of [umi, mori]) await given.putRound(db, { school, closesAt: new Date() });
    await given.putRound(db, { school: yama });
    for (const school of [umi, mori]) await close(db, school);
    expect(await given.readData(db, paths.cityStats(ROUND))).toBeUndefined();

    // Corrected after its school has closed: counted there already, so it must count the same in the city.
    const corrected = {
      answers: given.answers(1),
      rev: 2,
      school: umi,
      at: new Date(Date.now() + MINUTE_MS),
    };
    await given.putResponse(db, 'p0', corrected);
    await given.putRound(db, { school: yama, closesAt: new Date() });
    await close(db, yama);
    const both = await given.readData(db, paths.cityStats(ROUND));
    expect(both).toMatchObject({
      scope: 'city',
      forms: { grades4_9: { answered: 36, indicators: { help_seeking: { n: 36, mean: 67 } } } },
    });
  });

  it('gets the same statistics again when they were deleted', async () => {
    const db = given.newDatabase();
    const pupils = given.pupilsOf(CLASS, 12);
    await given.openSchool(db, { ...pupils, q0: ['2026-6-1'] });
    await answeredBy(db, pupils);
    await given.putResponse(db, 'q0', { answers: given.answers(2), classId: '2026-6-1' });
    await given.putRound(db, { closesAt: new Date() });
    await rebuildSchool(db, SCHOOL);
    const before = await given.derivedBytes(db);
    expect(Object.keys(before)).toContain(paths.cityStats(ROUND));

    await given.deleteDerived(db);
    await rebuildSchool(db, SCHOOL);
    expect(await given.derivedBytes(db)).toEqual(before);
  });
});
