import { expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { runSweep } from '../../functions/src/sweep/run-sweep';
import { TestSchool, testDatabase } from '../support/functions-school';

const db = testDatabase();
const DAY = '2026-11-20';

/** Sweeps every school of the emulator; failures of this school alone are looked at. */
async function sweep(school: TestSchool, now = Date.now()) {
  const failed: string[] = [];
  const state = await runSweep({
    db,
    now,
    onFailure: (path) => {
      if (path.includes(school.id)) failed.push(path);
    },
  });
  return { failed, watermark: state.watermarks[school.id] ?? '', state };
}

it('does everything that triggers missed, and finds nothing to do the second time', async () => {
  const school = await new TestSchool().open();
  const pupils = await school.pupils(20);
  for (const id of pupils) await school.checkIn(id, DAY);
  await school.contact('p000', DAY, 'teacher-1');
  await school.observation('p001', DAY, 'teacher-1');
  await school.attendance('p002', DAY, 'late');
  await school.respond('p003', 'r1', { q01: 4, q02: 3 });
  await sweep(school);

  const board = await school.read(paths.classDay(school.id, '2026-5-1', DAY));
  expect(Object.keys(board?.entries as object).sort()).toEqual(pupils);
  expect(board).toMatchObject({ attendance: { p002: 'late' } });
  expect(board?.contacts).toHaveProperty('p000');
  expect(board?.observations).toHaveProperty('p001');
  expect(await school.read(paths.result(school.id, 'p003', 'r1'))).toBeDefined();

  const before = await school.derived();
  await sweep(school);
  expect(await school.derived()).toEqual(before);
});

it('writes its heartbeat and moves each watermark to its own start', async () => {
  const school = await new TestSchool().open();
  const now = Date.now();
  const { watermark } = await sweep(school, now);
  expect(watermark).toBe(new Date(now).toISOString());
  expect(await school.read(paths.sweep)).toHaveProperty('at');
});

it('never moves past a document that it could not project, and goes on with the others', async () => {
  const school = await new TestSchool().open();
  await school.pupils(3);
  await school.respond('p000', 'r1', { q01: 9 as never });
  await school.checkIn('p001', DAY);
  const { failed, watermark } = await sweep(school);
  expect(failed).toEqual([paths.response(school.id, 'p000', 'r1')]);
  expect(Date.parse(watermark)).toBeLessThan(Date.now());
  expect((await school.read(paths.classDay(school.id, '2026-5-1', DAY)))?.entries).toHaveProperty('p001');

  await school.respond('p000', 'r1', { q01: 4, q02: 4 });
  expect((await sweep(school)).failed).toEqual([]);
  expect(await school.read(paths.result(school.id, 'p000', 'r1'))).toBeDefined();
});

it('publishes a round once it has closed, from what had arrived by then, and never again', async () => {
  const school = await new TestSchool().open();
  const pupils = await school.pupils(13);
  const hour = 3_600_000;
  const closesAt = new Date(Date.now() - hour).toISOString();
  await school.round('closed-1', { opensAt: new Date(Date.now() - 9 * hour).toISOString(), closesAt });
  const inTime = new Date(Date.now() - 2 * hour).toISOString();
  for (const id of pupils.slice(0, 11)) await school.respond(id, 'closed-1', { q01: 4, q02: 4 }, inTime);
  await school.respond('p011', 'closed-1', { q01: 1, q02: 1 });
  await sweep(school);

  const published = await school.read(paths.schoolStats(school.id, 'closed-1', 'school'));
  expect(published).toMatchObject({
    scope: 'school',
    forms: { grades4_9: { answered: 11, indicators: { school_joy: { n: 11, mean: 100 }, mood: null } } },
  });
  expect((await school.read(paths.classRoundFull(school.id, 'closed-1', '2026-5-1')))?.answered).toBe(12);

  await school.respond('p012', 'closed-1', { q01: 1, q02: 1 }, inTime);
  await sweep(school);
  expect(await school.read(paths.schoolStats(school.id, 'closed-1', 'school'))).toEqual(published);
});
