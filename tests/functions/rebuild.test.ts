import { expect, it } from 'vitest';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { paths } from '@domain/paths';
import type { Level } from '@domain/pupil-records';
import { rebuildSchool } from '../../functions/src/rebuild';
import { inviteClasses } from '../../functions/src/rounds/invite-classes';
import { runSweep } from '../../functions/src/sweep/run-sweep';
import { TestSchool, testDatabase } from '../support/functions-school';

const db = testDatabase();

it('gives the same bytes as the triggers did, after everything derived was deleted', async () => {
  const school = await new TestSchool().open();
  await school.pupils(12);
  await school.pupil('two', ['2026-5-2', '2026-5-himawari']);
  await school.pupil('young', ['2026-2-1']);
  const hour = 3_600_000;
  const round = await school.round('r1', {
    opensAt: new Date(Date.now() - 9 * hour).toISOString(),
    closesAt: new Date(Date.now() + hour).toISOString(),
  });
  await inviteClasses(db, school.id, 'r1', round);
  for (const day of ['2026-11-18', '2026-11-19', '2026-11-20'])
    for (const [index, id] of ['p000', 'p001', 'p002', 'two', 'young'].entries())
      await school.checkIn(id, day, index === 2 ? { skipped: true } : { level: ((index % 4) + 1) as Level });
  for (const [index, id] of ['p000', 'p001', 'two', 'p011'].entries()) {
    const code = ((index % 4) + 1) as Level;
    await school.respond(id, 'r1', Object.fromEntries(soramoyo34.items.map((item) => [item.id, code])));
  }
  await school.contact('p000', '2026-11-20', 'teacher-1');
  await school.contact('p001', '2026-11-20', 'teacher-1', true);
  await school.observation('two', '2026-11-20', 'teacher-1');
  await school.attendance('p003', '2026-11-20', 'absent');
  const sweep = () => runSweep({ db, now: Date.now(), onFailure: () => undefined });
  await sweep();
  await school.respond('p000', 'r1', { q01: 2, q02: 1 });
  await school.checkIn('p001', '2026-11-20', { level: 1 });
  await sweep();
  const before = await school.derived();
  expect(Object.keys(before).length).toBeGreaterThan(20);

  await school.deleteDerived();
  await rebuildSchool(db, school.id);
  expect(await school.derived()).toEqual(before);
});

it('removes what no source stands behind, and leaves published statistics alone', async () => {
  const school = await new TestSchool().open();
  await school.pupils(1);
  const stray = paths.classDay(school.id, '2026-5-1', '2026-11-02');
  await school.db.doc(stray).set({ classId: '2026-5-1', day: '2026-11-02', entries: {} });
  const stats = paths.schoolStats(school.id, 'old', 'school');
  await school.db.doc(stats).set({ roundId: 'old', scope: 'school' });
  await rebuildSchool(db, school.id);
  expect(await school.read(stray)).toBeUndefined();
  expect(await school.read(stats)).toBeDefined();
});
