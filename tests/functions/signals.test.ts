/** What a child sends to a person: who reads it, what they can do, and what the child is told, on the emulator. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { iso } from '@domain/sos/sos.fixture';
import { notices } from '../support/noticing-school';
import { HOUR, NINE, SCHOOL, SignalSchool } from '../support/signal-school';

const DONE = { done: true };
const refused = (why: string) => ({ done: false, why });

describe('a wish by name', () => {
  it('reaches that adult alone; the second sees what the adult writes, and the words only with a reason', async () => {
    const school = await SignalSchool.open();
    const change = { kind: 'talk', to: { uid: 'homeroom-5-2' }, text: 'きいてほしい' } as const;
    const { thread, inbox, signal } = await school.sends('w1', NINE, change);
    expect(inbox).toMatchObject({ readers: ['homeroom-5-2'], messages: [{ text: 'きいてほしい' }] });
    expect(thread).toMatchObject({ owners: ['homeroom-5-2'], second: { uid: 'nurse-1' } });
    expect(thread?.readers).toEqual(['homeroom-5-2', 'nurse-1']);
    expect(JSON.stringify(thread)).not.toContain('きいてほしい');
    expect(signal).toMatchObject({ readersNames: ['homeroom-5-2'], second: { uid: 'nurse-1' }, answers: [] });
    expect(school.told()).toEqual(['homeroom-5-2 push']);
    expect((await school.stands('w1')).thread?.untold).toBeUndefined();

    expect(await school.deed('nurse-1', 'read-signal', 'w1', NINE + HOUR)).toEqual(refused('not-yours'));
    expect(
      await school.deed('nurse-1', 'answer-signal', 'w1', NINE + HOUR, { answerId: 'a', text: 'x' }),
    ).toEqual(refused('not-yours'));
    const reason = { reason: '返事が長くなっているため' };
    expect(await school.deed('homeroom-5-2', 'open-signal-words', 'w1', NINE, reason)).toEqual(
      refused('not-yours'),
    );
    expect(await school.deed('nurse-1', 'open-signal-words', 'w1', NINE + HOUR, reason)).toEqual(DONE);
    const after = await school.stands('w1');
    expect(after.inbox?.readers).toEqual(['homeroom-5-2', 'nurse-1']);
    expect(after.signal?.opened).toMatchObject([{ by: { name: 'nurse-1' }, ...reason }]);
  });

  it('is read, answered with a place and a time of the school, spoken about, and asked about', async () => {
    const school = await SignalSchool.open();
    await school.sends('w1', NINE, { kind: 'talk', to: { uid: 'homeroom-5-2' } });
    const deed = (name: 'read-signal' | 'answer-signal' | 'mark-spoken', now: number, payload = {}) =>
      school.deed('homeroom-5-2', name, 'w1', now, payload);
    expect(await deed('read-signal', NINE + 1000)).toEqual(DONE);
    const meeting = (place: string, at: number) => ({ answerId: 'm1', meeting: { place, at: iso(at) } });
    const answer = (place: string, at: number) => deed('answer-signal', NINE + 2000, meeting(place, at));
    expect(await answer('車の中', NINE + HOUR)).toEqual(refused('place-unlisted'));
    expect(await answer('図書室', NINE + 12 * HOUR)).toEqual(refused('not-in-school-hours'));
    expect(await answer('図書室', NINE - HOUR)).toEqual(refused('not-in-school-hours'));
    expect(await answer('図書室', NINE + HOUR)).toEqual(DONE);
    expect(await answer('図書室', NINE + HOUR)).toEqual(DONE);
    expect((await school.stands('w1')).signal).toMatchObject({
      ...{ readBy: { name: 'homeroom-5-2' }, meetingPlace: '図書室', meetingAt: iso(NINE + HOUR) },
      answers: [{ how: 'meeting' }],
    });
    expect(await deed('mark-spoken', NINE + 2 * HOUR, { answerId: 's1' })).toEqual(DONE);
    expect((await school.stands('w1')).signal).toMatchObject({
      asks: 'talked',
      spokenAt: iso(NINE + 2 * HOUR),
    });
    const { thread } = await school.sends('m2', NINE + 3 * HOUR, { kind: 'talk', on: 'w1', says: 'not-yet' });
    expect(thread).toMatchObject({ state: 'open', owners: [], toldOf: ['nurse-1'], asks: 'hand-over' });
    expect(thread?.readers).not.toContain('homeroom-5-2');
    expect(await deed('mark-spoken', NINE + 4 * HOUR, { answerId: 's2' })).toEqual(refused('not-yours'));
  });

  it('goes nowhere else when it is passed on than to whom is named, with what the child was told', async () => {
    const school = await SignalSchool.open();
    await school.leavesOut(['vice'], NINE);
    await school.sends('w1', NINE, { kind: 'worry', about: 'となりの子', text: 'いじめ' });
    const pass = (to: string[], more = {}) =>
      school.deed('homeroom-5-1', 'pass-on-signal', 'w1', NINE + HOUR, {
        ...{ answerId: 'p1', to, duty: 'bullying', childTold: true, ...more },
      });
    expect(await pass(['vice'])).toEqual(refused('cannot-be-told'));
    await school.matter(['sc-1'], NINE);
    expect(await pass(['sc-1'])).toEqual(refused('cannot-be-told'));
    expect(await pass(['gone'])).toEqual(refused('cannot-be-told'));
    expect(await pass(['principal'], { childTold: false })).toEqual(refused('say-why'));
    school.told();
    expect(await pass(['principal'])).toEqual(DONE);
    const { thread, inbox, signal } = await school.stands('w1');
    expect(thread).toMatchObject({ state: 'answered', owners: ['homeroom-5-1', 'principal'] });
    expect(inbox?.readers).toEqual(['homeroom-5-1', 'principal']);
    expect(signal).toMatchObject({
      answers: [{ passedOn: { to: [{ name: 'principal' }], childTold: true } }],
    });
    const log = await school.db.collection(paths.audit(SCHOOL)).get();
    expect(JSON.stringify(log.docs.map((one) => one.data()))).not.toContain('いじめ');
  });
});

describe('a worry about another child', () => {
  it('touches nothing of the child that it names, and what was found is for adults alone', async () => {
    const school = await SignalSchool.open();
    const { thread } = await school.sends('w1', NINE, {
      kind: 'worry',
      about: '青木',
      text: 'x',
      urgent: true,
    });
    expect(thread).toMatchObject({ kind: 'worry', urgent: true });
    expect(JSON.stringify(thread)).not.toContain('青木');
    const told = (await school.stands('w1')).signal;
    const finds = (finding: string, uid = 'homeroom-5-1', id = 'w1') =>
      school.deed(uid, 'check-worry', id, NINE + HOUR, { finding });
    expect(await finds('so', 'nurse-1')).toEqual(refused('not-yours'));
    expect(await finds('not-so')).toEqual(DONE);
    expect(await finds('not-so')).toEqual(DONE);
    await school.sends('n1', NINE, { text: 'x' });
    expect(await finds('so', 'homeroom-5-1', 'n1')).toEqual(refused('not-yours'));
    await school.projected('w1', NINE + HOUR);
    const after = await school.stands('w1');
    expect(after.thread).toMatchObject({
      state: 'open',
      found: { finding: 'not-so', by: { uid: 'homeroom-5-1' } },
    });
    expect(after.signal).toEqual(told);
    expect(await notices(school.db)).toEqual({});
  });
});

describe('a picture in place of words', () => {
  it('is for who reads the words, is shown to its child no more, and is answered by nothing less than a talk', async () => {
    const school = await SignalSchool.open();
    const { thread, inbox, signal } = await school.sends('p1', NINE, { kind: 'picture', picture: 'adult' });
    expect(inbox).toMatchObject({ kind: 'picture', picture: 'adult', readers: ['homeroom-5-1'] });
    expect(JSON.stringify([thread, signal])).not.toContain('adult');
    const deed = (name: 'answer-signal' | 'mark-spoken', payload: object) =>
      school.deed('homeroom-5-1', name, 'p1', NINE + HOUR, payload);
    expect(await deed('answer-signal', { answerId: 'a1', text: 'よんだよ' })).toEqual(DONE);
    expect((await school.stands('p1')).thread?.state).toBe('open');
    expect(await deed('mark-spoken', { answerId: 'a2' })).toEqual(DONE);
    expect((await school.stands('p1')).thread?.state).toBe('answered');
  });
});
