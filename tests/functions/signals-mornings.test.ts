/** What a morning reminds of, and whom: nothing of what was answered, nobody whom the child leaves out. */
import { expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { reconcile } from '../../functions/src/notices/reconcile';
import { sendDigest } from '../../functions/src/notices/send-digest';
import { answersOf } from '../../functions/src/notices/subjects';
import { answers, putResponse, readData, ROUND } from '../support/functions-school';
import { DAY_MS, HOUR, NINE, PUPIL, SCHOOL, SignalSchool } from '../support/signal-school';

it('a morning reminds of who has waited for a school day, and of nothing that was answered', async () => {
  const school = await SignalSchool.open();
  await school.sends('n1', NINE, { text: 'あのね' });
  await school.sends('n2', NINE, { text: 'あのね' });
  await school.deed('homeroom-5-1', 'answer-signal', 'n2', NINE + HOUR, { answerId: 'a1', text: 'うん' });
  const told = async (now: number, day: string) => {
    await sendDigest(school.run(now), SCHOOL);
    return (await readData(school.db, paths.digest(SCHOOL, day)))?.told;
  };
  expect(await told(NINE + 2 * HOUR, '2026-11-24')).toEqual({});
  expect(await told(NINE + DAY_MS, '2026-11-25')).toEqual({ 'homeroom-5-1': 1 });
});

it('a morning reminds nobody of what a child has sent whom that child leaves out', async () => {
  const school = await SignalSchool.open();
  await school.leavesOut(['nurse-1'], NINE);
  await school.sends('n1', NINE, { to: { group: 'counsellor' }, text: 'あのね' });
  await sendDigest(school.run(NINE + DAY_MS), SCHOOL);
  expect((await readData(school.db, paths.digest(SCHOOL, '2026-11-25')))?.told).toEqual({ 'sc-1': 1 });
});

it('a morning counts nothing of a child to whom a matter of harm is about, and nothing more to the others', async () => {
  const told = async (about: string[]) => {
    const school = await SignalSchool.open();
    await school.sends('n1', NINE, { to: { group: 'counsellor' }, text: 'あのね' });
    await putResponse(school.db, PUPIL, { answers: answers(2, { q21: 4 }), at: new Date(NINE) });
    await reconcile(school.run(NINE), answersOf(school.db, SCHOOL, PUPIL, ROUND));
    if (about.length > 0) await school.matter(about, NINE + HOUR);
    await sendDigest(school.run(NINE + DAY_MS), SCHOOL);
    return (await readData(school.db, paths.digest(SCHOOL, '2026-11-25')))?.told as Record<string, number>;
  };
  const [open, kept] = [await told([]), await told(['nurse-1'])];
  expect(Object.keys(open)).toContain('nurse-1');
  expect(Object.keys(kept)).not.toContain('nurse-1');
  expect(kept['sc-1']).toBe(open['sc-1']);
});

it('a wish of Friday 17:00 before a holiday Monday waits until Tuesday, and climbs on Thursday morning', async () => {
  const school = await SignalSchool.open();
  const calendar = { closures: [{ from: '2026-11-23', to: '2026-11-23', name: '勤労感謝の日' }] };
  const hours = { extraSchoolDays: [], opensAt: '08:15', closesAt: '16:45' };
  await school.db.doc(paths.settings(SCHOOL, 'calendar')).set({ ...calendar, ...hours });
  const friday = Date.parse('2026-11-20T17:00:00+09:00');
  const { thread } = await school.sends('w1', friday, { kind: 'talk', day: '2026-11-20' });
  const thursday = Date.parse('2026-11-26T08:15:00+09:00');
  expect(thread?.dueAt).toBe(new Date(thursday).toISOString());
  school.told();
  // Whoever is at work on Tuesday promises a time; nobody is reminded on the holiday.
  await sendDigest(school.run(Date.parse('2026-11-23T08:15:00+09:00')), SCHOOL);
  expect(await readData(school.db, paths.digest(SCHOOL, '2026-11-23'))).toBeUndefined();
  await school.sweep(thursday - 1000);
  expect(school.told()).toEqual([]);
  await school.sweep(thursday);
  expect(school.told()).toEqual(['nurse-1 push']);
  expect((await school.stands('w1')).inbox?.readers).toEqual(['homeroom-5-1']);
});
