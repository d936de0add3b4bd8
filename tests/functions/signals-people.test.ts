/** Who reads what a child has sent when people change, are left out, or nobody answers. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { projectSignal } from '../../functions/src/signals/project-signal';
import { projectThreads, threadsOfAdult } from '../../functions/src/signals/project-threads';
import { DAY_MS, HOUR, NINE, PUPIL, SCHOOL, SignalSchool } from '../support/signal-school';

const refused = (why: string) => ({ done: false, why });

describe('people who change', () => {
  it('a teacher who loses the class the minute after reads it no more, and the child is asked first', async () => {
    const school = await SignalSchool.open();
    await school.sends('n1', NINE, { text: 'あのね' });
    await school.staff('homeroom-5-1', { classIds: [] }, NINE + 60_000);
    const { thread, inbox, signal } = await school.stands('n1');
    expect(inbox?.readers).toEqual([]);
    expect(thread).toMatchObject({ owners: [], readers: ['nurse-1'] });
    expect(signal).toMatchObject({ asks: 'hand-over', next: { uid: 'nurse-1' }, readersNames: [] });
    const shown = await school.sends('m2', NINE + HOUR, { on: 'n1', says: 'show', shows: 'nurse-1' });
    expect(shown.inbox?.readers).toEqual(['nurse-1']);
    expect(shown.thread).toMatchObject({ second: { uid: 'sc-1' } });
  });

  it('what is sent in the minute after a teacher has lost the class is not made for that teacher', async () => {
    const school = await SignalSchool.open();
    const run = school.run(NINE);
    await run.worlds.of(SCHOOL);
    await school.db.doc(paths.staff(SCHOOL, 'homeroom-5-1')).update({ classIds: [] });
    await school.put('n1', NINE + 30_000, { text: 'あのね' });
    await projectSignal({ ...run, now: NINE + 30_000 }, { school: SCHOOL, pupilId: PUPIL, id: 'n1' });
    expect((await school.stands('n1')).inbox?.readers).toEqual(['nurse-1', 'sc-1']);
    expect(school.told()).toEqual(['nurse-1 push', 'sc-1 push']);
  });

  it('a signal that cannot be followed is told, holds up no other, and is tried again', async () => {
    const school = await SignalSchool.open();
    await school.sends('n1', NINE, { text: 'あのね' });
    await school.sends('n2', NINE, { text: 'あのね' });
    const broken = school.db.doc(paths.outgoing(SCHOOL, PUPIL, 'n1'));
    await broken.update({ rev: 'x' });
    const failed: string[] = [];
    const now = NINE + HOUR;
    const run = { ...school.run(now), onFailure: (path: string) => failed.push(path) };
    await school.db.doc(paths.staff(SCHOOL, 'homeroom-5-1')).update({ classIds: [] });
    const following = projectThreads(run, threadsOfAdult(run, SCHOOL, 'homeroom-5-1'));
    await expect(following).rejects.toThrow('outgoing/n1');
    expect(failed).toEqual([paths.thread(SCHOOL, paths.inboxId(PUPIL, 'n1'))]);
    expect((await school.stands('n2')).inbox?.readers).toEqual([]);
  });

  it('whom the child leaves out by and by is out of what stands, and is told of nothing', async () => {
    const school = await SignalSchool.open();
    await school.sends('n1', NINE, { text: 'あのね' });
    school.told();
    await school.leavesOut(['nurse-1', 'homeroom-5-1'], NINE + HOUR);
    const { thread, inbox } = await school.stands('n1');
    expect([thread?.readers, inbox?.readers]).toEqual([['sc-1'], []]);
    await school.sweep(NINE + 9 * DAY_MS);
    await school.sweep(NINE + 19 * DAY_MS);
    expect(school.told().filter((one) => /nurse-1|homeroom-5-1/.test(one))).toEqual([]);
  });

  it('is for nobody whom a matter of harm is about, though the child has named them; once that is over what it sends is again', async () => {
    const school = await SignalSchool.open();
    const change = { kind: 'talk', to: { uid: 'homeroom-5-2' }, text: 'きいてほしい' } as const;
    await school.sends('w1', NINE, change);
    await school.matter(['homeroom-5-2'], NINE + HOUR);
    const { thread, inbox } = await school.stands('w1');
    expect([thread?.owners, inbox?.readers]).toEqual([[], []]);
    expect(thread?.readers).not.toContain('homeroom-5-2');
    school.told();
    const later = await school.sends('w2', NINE + 2 * HOUR, change);
    expect(later.thread?.readers).not.toContain('homeroom-5-2');
    expect(later.inbox?.readers).not.toContain('homeroom-5-2');
    expect(school.told().filter((one) => one.startsWith('homeroom-5-2'))).toEqual([]);
    await school.matter(['homeroom-5-2'], NINE + 3 * HOUR, { closedAt: new Date(NINE + 3 * HOUR) });
    expect((await school.sends('w3', NINE + 4 * HOUR, change)).inbox?.readers).toEqual(['homeroom-5-2']);
  });

  it('nobody who answers: the fact climbs, step after step, and the words stay', async () => {
    const school = await SignalSchool.open();
    await school.sends('n1', NINE, { text: 'あのね' });
    school.told();
    await school.sweep(NINE + 2 * DAY_MS - 1000);
    expect(school.told()).toEqual([]);
    await school.sweep(NINE + 2 * DAY_MS);
    expect(school.told()).toEqual(['nurse-1 push']);
    await school.sweep(NINE + 6 * DAY_MS);
    expect(school.told()).toEqual(['principal push', 'vice push']);
    await school.sweep(NINE + 8 * DAY_MS);
    const { thread, inbox } = await school.stands('n1');
    expect(thread).toMatchObject({ toldOf: ['nurse-1', 'vice', 'principal', 'board-1'], step: 3 });
    expect(inbox?.readers).toEqual(['homeroom-5-1']);
    expect(await school.deed('board-1', 'mark-spoken', 'n1', NINE + 9 * DAY_MS, { answerId: 'x' })).toEqual(
      refused('not-yours'),
    );
  });
});
