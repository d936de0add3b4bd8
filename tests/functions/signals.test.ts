/** What a child sends to a person: who reads it, what they can do, and what the child is told, on the emulator. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { iso } from '@domain/sos/sos.fixture';
import { unnamedId } from '@domain/signals/unnamed';
import { documentsOfChild } from '../../functions/src/rights/documents-of-child';
import { deleteUnnamedOf, isOfUnnamed } from '../../functions/src/rights/of-unnamed';
import { projectSignal } from '../../functions/src/signals/project-signal';
import { projectThreads, threadsOfAdult } from '../../functions/src/signals/project-threads';
import { reconcile } from '../../functions/src/notices/reconcile';
import { sendDigest } from '../../functions/src/notices/send-digest';
import { answersOf } from '../../functions/src/notices/subjects';
import { answers, canonical, putCheckIn, putResponse, readData, ROUND } from '../support/functions-school';
import { notices, putNote, sweptNotices } from '../support/noticing-school';
import { DAY_MS, HOUR, NINE, PUPIL, SCHOOL, SignalSchool } from '../support/signal-school';

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

describe('something without a name', () => {
  const ID = unnamedId('1');
  const TO = { to: { group: 'counsellor' }, text: 'だれにも いえない' } as const;

  it('is read and answered like the rest, and whose it is stands nowhere that an adult reads', async () => {
    const school = await SignalSchool.open();
    const { thread, inbox } = await school.sends(ID, NINE, TO);
    expect(inbox).toMatchObject({ readers: ['nurse-1', 'sc-1'], messages: [{ text: TO.text }] });
    expect(JSON.stringify([thread, inbox])).not.toMatch(new RegExp(`${PUPIL}|2026-5-1`));
    const answer = { answerId: 'a1', text: '話してくれてありがとう。' };
    expect(await school.deed('nurse-1', 'answer-signal', ID, NINE + HOUR, answer)).toEqual(DONE);
    expect((await school.stands(ID)).signal).toMatchObject({ reply: { text: answer.text } });
    const meeting = { place: '図書室', at: iso(NINE + 2 * HOUR) };
    expect(
      await school.deed('nurse-1', 'answer-signal', ID, NINE + HOUR, { answerId: 'm', meeting }),
    ).toEqual(refused('has-no-name'));
    expect(await school.deed('nurse-1', 'mark-spoken', ID, NINE + HOUR, { answerId: 's' })).toEqual(
      refused('has-no-name'),
    );
    await school.put('m2', NINE + 2 * HOUR, { ...TO, on: ID, text: 'もうひとつ' });
    expect(await school.sweep(NINE + 3 * HOUR)).toMatchObject({ failures: [] });
    expect((await school.stands(ID)).inbox?.messages).toHaveLength(2);
    // Whom the child leaves out by and by is out of it, too.
    await school.leavesOut(['nurse-1'], NINE + 4 * HOUR);
    expect((await school.stands(ID)).inbox?.readers).toEqual(['sc-1']);
    const log = await school.db.collection(paths.audit(SCHOOL)).get();
    expect(JSON.stringify(log.docs.map((one) => one.data()))).not.toContain(PUPIL);
  });

  it('has its name opened by two leaders together, and the child is told', async () => {
    const school = await SignalSchool.open();
    await school.sends(ID, NINE, TO);
    const deed = (uid: string, name: 'ask-name' | 'open-name', payload = {}) =>
      school.deed(uid, name, ID, NINE + HOUR, payload);
    expect(await deed('vice', 'open-name')).toEqual(refused('not-yours'));
    expect(await school.opensCase('nurse-1', ID, NINE + HOUR)).toEqual(refused('gone'));
    school.told();
    expect(await deed('nurse-1', 'ask-name', { reason: 'いのちが あぶない' })).toEqual(DONE);
    expect(school.told()).toEqual(['principal push', 'vice push']);
    expect(await deed('vice', 'open-name')).toEqual(DONE);
    expect(JSON.stringify((await school.stands(ID)).thread)).not.toContain(PUPIL);
    expect(await deed('principal', 'open-name')).toEqual(DONE);
    const { thread, signal, inbox } = await school.stands(ID);
    expect(thread?.naming?.opened?.pupilId).toBe(PUPIL);
    expect(signal?.named).toMatchObject({
      by: [{ uid: 'vice' }, { uid: 'principal' }],
      reason: 'いのちが あぶない',
    });
    expect(inbox?.readers).toEqual(['nurse-1', 'sc-1']);
    expect(await school.opensCase('nurse-1', ID, NINE + 2 * HOUR)).toEqual(DONE);
  });

  it('goes with the child that has left, and is given to nobody who asks for the child’s data', async () => {
    const school = await SignalSchool.open();
    await school.sends(ID, NINE, TO);
    const found: string[] = [];
    for await (const one of documentsOfChild(school.db, SCHOOL, PUPIL))
      if (isOfUnnamed(one)) found.push(one.ref.parent.id);
    expect(found.sort()).toEqual(['inbox', 'outgoing', 'senders', 'signals', 'threads']);
    await deleteUnnamedOf(school.db, SCHOOL, PUPIL);
    const { thread, inbox } = await school.stands(ID);
    expect([thread, inbox]).toEqual([undefined, undefined]);
    expect((await school.db.doc(paths.sender(SCHOOL, ID)).get()).exists).toBe(false);
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

describe('a tablet that knows no signals', () => {
  it('has its notes and wishes passed through, to those whom the note names', async () => {
    const school = await SignalSchool.open();
    const { db } = school;
    await putNote(db, 'counsellor', NINE, { talk: false });
    await db.doc(paths.note(SCHOOL, PUPIL, '2026-11-24', 'counsellor')).update({ text: 'あのね' });
    await putNote(db, 'homeroom', NINE, { readers: ['homeroom-5-1'] });
    await putCheckIn(db, PUPIL, { talkTo: 'homeroom', day: '2026-11-24', at: new Date(NINE) });
    expect(await school.sweep(NINE + 1000)).toMatchObject({ failures: [] });
    const [confided, wished, tapped] = await Promise.all(
      ['note-2026-11-24-counsellor', 'note-2026-11-24-homeroom', 'talk-2026-11-24'].map((id) =>
        school.stands(id),
      ),
    );
    expect(confided).toMatchObject({
      inbox: { kind: 'note', readers: ['nurse-1', 'sc-1'], messages: [{ text: 'あのね' }] },
    });
    expect(wished).toMatchObject({ inbox: { kind: 'talk', wants: 'meet', readers: ['homeroom-5-1'] } });
    expect(tapped).toMatchObject({ inbox: { kind: 'talk', readers: ['homeroom-5-1'] } });
    await putNote(db, 'homeroom', NINE, { readers: ['homeroom-5-1'], withdrawn: true, rev: 2 });
    const taken = await school.projected('note-2026-11-24-homeroom', NINE + HOUR);
    expect(taken).toMatchObject({ inbox: undefined, thread: { state: 'closed' } });
    expect(await school.sweep(NINE + 2 * HOUR)).toMatchObject({ repaired: 0, failures: [] });
  });

  it('is told once, and has one clock: no notice is made beside it', async () => {
    const school = await SignalSchool.open();
    const { db } = school;
    await putCheckIn(db, PUPIL, { talkTo: 'homeroom', day: '2026-11-24', at: new Date(NINE) });
    await school.projected('talk-2026-11-24', NINE);
    await school.sweep(NINE + 1000);
    const swept = async (now: number) => (await sweptNotices(db, now)).told;
    expect(await swept(NINE + 1000)).toEqual([]);
    expect(await notices(db)).toEqual({});
    expect(school.told()).toEqual(['homeroom-5-1 push']);
    // Nobody is called at the end of the day; the fact climbs after two school days.
    expect(await swept(NINE + 8 * HOUR)).toEqual([]);
    await school.sweep(NINE + 8 * HOUR);
    expect(school.told()).toEqual([]);
    await school.sweep(NINE + 2 * DAY_MS);
    expect(school.told()).toEqual(['nurse-1 push']);
  });

  it('is heard though what stands beside a wish cannot be read, and however late it arrives', async () => {
    const school = await SignalSchool.open();
    const { db } = school;
    await putCheckIn(db, PUPIL, { talkTo: 'homeroom', day: '2026-11-10', at: new Date(NINE) });
    await db.doc(paths.checkIn(SCHOOL, PUPIL, '2026-11-10')).update({ level: 'sunny', later: 1 });
    await putNote(db, 'counsellor', NINE);
    await db.doc(paths.note(SCHOOL, PUPIL, '2026-11-24', 'counsellor')).update({ text: 7 });
    await school.sweep(NINE + 1000);
    expect((await school.stands('talk-2026-11-10')).thread).toMatchObject({ owners: ['homeroom-5-1'] });
    const confided = await school.stands('note-2026-11-24-counsellor');
    expect(confided.inbox).toMatchObject({ kind: 'talk', readers: ['nurse-1', 'sc-1'] });
  });

  it('whose wish arrives after the change of year reaches nobody who has the class then', async () => {
    const school = await SignalSchool.open();
    const { db } = school;
    const classIds = ['2027-6-1'];
    await db.doc(paths.pupil(SCHOOL, PUPIL)).update({ classId: classIds[0], classIds });
    await db.doc(paths.staff(SCHOOL, 'homeroom-5-2')).update({ classIds });
    const april = Date.parse('2027-04-08T01:00:00.000Z');
    await putCheckIn(db, PUPIL, { talkTo: 'homeroom', day: '2027-03-24', at: new Date(april) });
    const { thread } = await school.projected('talk-2027-03-24', april);
    expect(thread?.owners).toEqual(['nurse-1', 'sc-1']);
    expect(thread?.readers).not.toContain('homeroom-5-2');
  });

  it('whose notes are from before opens nothing', async () => {
    const school = await SignalSchool.open();
    await putNote(school.db, 'homeroom', NINE);
    await school.sweep(NINE + 9 * DAY_MS);
    expect(
      await readData(school.db, paths.thread(SCHOOL, paths.inboxId(PUPIL, 'note-2026-11-24-homeroom'))),
    ).toBeUndefined();
  });
});
