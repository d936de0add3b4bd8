/** When words of adults reach the child, and that what was sent is taken in once, however it arrives. */
import { describe, expect, it } from 'vitest';
import { canonical } from '../support/functions-school';
import { HOUR, NINE, SignalSchool } from '../support/signal-school';

const DONE = { done: true };

describe('an answer at eight in the evening', () => {
  it('is delivered at the next opening, by the sweep, and by then alone', async () => {
    const school = await SignalSchool.open();
    await school.sends('n1', NINE, { text: 'あのね' });
    const evening = NINE + 11 * HOUR;
    const text = { answerId: 'a1', text: 'よんだよ。ありがとう。' };
    expect(await school.deed('homeroom-5-1', 'answer-signal', 'n1', evening, text)).toEqual(DONE);
    const before = await school.stands('n1');
    expect(before.thread).toMatchObject({ state: 'answered', dueAt: '2026-11-24T23:15:00.000Z' });
    expect(before.signal).toMatchObject({ answers: [] });
    expect(before.signal?.reply).toBeUndefined();
    await school.sweep(evening + HOUR);
    expect(await school.stands('n1')).toEqual(before);
    await school.sweep(Date.parse('2026-11-24T23:15:00.000Z'));
    const { signal, thread } = await school.stands('n1');
    expect(signal).toMatchObject({ reply: { name: 'homeroom-5-1', text: text.text } });
    expect(signal?.changedAt).toBe('2026-11-24T23:15:00.000Z');
    expect(thread?.dueAt).toBeUndefined();
  });
});

describe('the same thing', () => {
  it('once more writes nothing; a trigger that never came is swept, in whatever order things arrived', async () => {
    const school = await SignalSchool.open();
    await school.sends('n1', NINE, { text: 'あのね' });
    const once = canonical(await school.stands('n1'));
    expect(canonical(await school.projected('n1', NINE))).toBe(once);
    await school.put('m2', NINE + HOUR, { on: 'n1', text: 'もうひとつ' });
    await school.put('m4', NINE + HOUR, { on: 'n3', text: 'あとから' });
    const swept = await school.sweep(NINE + HOUR + 1000);
    expect(swept).toMatchObject({ failures: [] });
    expect((await school.stands('n1')).inbox?.messages).toHaveLength(2);
    expect((await school.stands('n3')).thread).toBeUndefined();
    await school.put('n3', NINE + HOUR + 2000, { text: 'さいしょ' });
    await school.sweep(NINE + HOUR + 3000);
    expect((await school.stands('n3')).inbox?.messages.map(({ text }) => text)).toEqual([
      'さいしょ',
      'あとから',
    ]);
    expect(await school.sweep(NINE + HOUR + 4000)).toMatchObject({ repaired: 0, failures: [] });
  });

  it('sent to a phone that was not reached is told again', async () => {
    const school = await SignalSchool.open();
    await school.sends('n1', NINE);
    await school.sends('n2', NINE + 1000);
    expect(school.told()).toEqual(['homeroom-5-1 push']);
    expect((await school.stands('n2')).thread?.untold?.to).toEqual(['homeroom-5-1']);
    await school.sweep(NINE + 60_000);
    expect(school.told()).toEqual(['homeroom-5-1 push']);
    expect((await school.stands('n2')).thread?.untold).toBeUndefined();
    await school.sweep(NINE + 120_000);
    expect(school.told()).toEqual([]);
  });
});
