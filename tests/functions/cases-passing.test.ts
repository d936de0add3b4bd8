/** A case goes with a child to another school of the city: asked with an agreement, answered there, closed here; nobody in between. */
import { describe, expect, it } from 'vitest';
import { caseEntrySchema } from '@domain/cases/entries';
import { incomingCaseSchema } from '@domain/cases/passing';
import { caseSchema } from '@domain/cases/records';
import { fromStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { followIncoming, incomingWaiting } from '../../functions/src/cases/follow-incoming';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import {
  CASE_ID,
  CASE_PAYLOADS,
  layOutPassing,
  OTHER,
  OTHER_NAME,
  storedCase,
} from '../support/case-payloads';
import { caseRun, leaveOut, openCaseSchool, pointer, theCase } from '../support/case-school';
import { PEOPLE, send } from '../support/command-school';
import { readData, SCHOOL } from '../support/functions-school';

const { leader } = PEOPLE;
const THERE = { uid: 'their-leader', token: { role: 'leader', school: OTHER } };
const ASK = CASE_PAYLOADS['pass-case-to-school'];
const DONE = { done: true };
const CASE = paths.pupilCase(SCHOOL, CASE_ID);
const SUPPORT = { id: 'room', kind: 'support-room', who: '養護', from: '2026-11-01', state: 'taken-up' };

/** A case here; the other school has a child, and asks nothing. */
async function open(change: object = {}): Promise<FunctionsDatabase> {
  const db = await openCaseSchool();
  await layOutPassing(db);
  for (const path of [
    paths.incomingCase(SCHOOL, CASE_ID),
    paths.openCase(OTHER, 'q1'),
    paths.pupilCase(OTHER, CASE_ID),
  ])
    await db.doc(path).delete();
  await db.doc(paths.school(SCHOOL)).set({ name: '海小学校', code: 'B127210000024', timezone: 'Asia/Tokyo' });
  await db.doc(paths.pupil(OTHER, 'q1')).set({
    ...{ uid: 'uid-q1', classId: '2026-5-2', classIds: ['2026-5-2'], number: 3, status: 'active' },
    ...{ familyName: '空野', givenName: 'はる', kana: 'そらの はる' },
  });
  const supports = [{ ...SUPPORT, takenUpOn: '2026-11-01' }];
  const stood = { duties: [], supports, supportSince: '2026-11-01', step: 3, intensity: 3, goal: '週に3日' };
  await db.doc(CASE).set(storedCase({ ...stood, ...change }));
  await db.doc(paths.openCase(SCHOOL, 'p1')).set({ caseId: CASE_ID, readers: ['leader'] });
  return db;
}

const incoming = async (db: FunctionsDatabase) => {
  const data = (await db.doc(paths.incomingCase(OTHER, CASE_ID)).get()).data();
  return data && incomingCaseSchema.parse(fromStored(data));
};
async function entries(db: FunctionsDatabase, school: string, caseId: string) {
  const { docs } = await db.collection(`${paths.pupilCase(school, caseId)}/entries`).get();
  return docs.map((one) => caseEntrySchema.parse(fromStored(one.data())));
}
const ask = (db: FunctionsDatabase, change: object = {}) =>
  send(db, leader, 'pass-case-to-school', { payload: { ...ASK, ...change } });

describe('asking', () => {
  it('lays before the leaders of the other school what was written for them, and nothing that was said in the case', async () => {
    const db = await open();
    expect(await ask(db)).toEqual(DONE);
    expect(await incoming(db)).toMatchObject({
      ...{ from: SCHOOL, fromName: '海小学校', text: ASK.text, readers: ['their-leader'], intensity: 3 },
      ...{ goal: '週に3日', supports: [SUPPORT], consent: ASK.consent },
    });
    expect(await theCase(db)).toMatchObject({ state: 'open', passing: { to: OTHER, toName: OTHER_NAME } });
    expect(await incomingWaiting(caseRun(db), OTHER)).toEqual({ 'their-leader': 1 });
  });

  it.each([
    ['no-agreement', {}, { consent: { child: true, guardians: false, on: '2026-11-20' } }],
    ['no-agreement', {}, { consent: { ...ASK.consent, on: '2026-12-24' } }],
    ['school-unknown', {}, { to: '川小学校' }],
    ['school-unknown', {}, { to: '海小学校' }],
    ['gone', { readers: ['nurse'] }, {}],
    ['case-closed', { state: 'closed', outcome: 'better', closedAt: new Date(0) }, {}],
    ['case-passing', { passing: { to: 'hara-sho', toName: '原小学校', at: new Date(0) } }, {}],
  ] as const)('is refused: %s', async (why, change, payload) => {
    const db = await open(change);
    expect(await ask(db, payload)).toEqual({ done: false, why });
    expect(await incoming(db)).toBeUndefined();
  });

  it('waits for a duty of law: nothing of it goes along', async () => {
    const db = await openCaseSchool();
    await layOutPassing(db);
    await db.doc(CASE).set(storedCase());
    expect(await ask(db)).toEqual({ done: false, why: 'duty-open' });
  });

  it('shows it to nobody there whom the child leaves out, who comes there later either', async () => {
    const db = await open();
    await leaveOut(db, 'their-leader');
    expect(await ask(db)).toEqual({ done: false, why: 'nobody-to-lead' });
    await leaveOut(db);
    await ask(db);
    await leaveOut(db, 'vice');
    for (const uid of ['vice', 'new'])
      await db.doc(paths.staff(OTHER, uid)).set({
        ...{ role: 'leader', title: 'vice-principal', displayName: uid, classIds: [], cover: {} },
        ...{ workDays: [1], active: true },
      });
    await followIncoming(caseRun(db), OTHER);
    expect((await incoming(db))?.readers).toEqual(['new', 'their-leader']);
  });

  it('is taken back as long as nobody has answered, and the case cannot be closed meanwhile', async () => {
    const db = await open();
    await ask(db);
    expect(await send(db, leader, 'close-case')).toEqual({ done: false, why: 'case-passing' });
    expect(await send(db, leader, 'take-back-case')).toEqual(DONE);
    expect(await incoming(db)).toBeUndefined();
    expect(await theCase(db)).not.toHaveProperty('passing');
    expect(await send(db, THERE, 'take-in-case', { payload: { caseId: CASE_ID, pupilId: 'q1' } })).toEqual({
      ...{ done: false, why: 'gone' },
    });
  });
});

describe('the answer', () => {
  const take = { payload: { caseId: CASE_ID, pupilId: 'q1' } };

  it('yes: it begins there with what was agreed, led by whoever said so, and is over here', async () => {
    const db = await open();
    await ask(db);
    expect(await send(db, THERE, 'take-in-case', take)).toEqual(DONE);
    expect(await theCase(db)).toMatchObject({ state: 'closed', outcome: 'moved' });
    expect(await pointer(db)).toBeUndefined();
    const { caseId = '' } = (await readData(db, paths.openCase(OTHER, 'q1'))) as { caseId?: string };
    const begun = caseSchema.parse(fromStored((await db.doc(paths.pupilCase(OTHER, caseId)).get()).data()));
    expect(begun).toMatchObject({
      ...{ pupilId: 'q1', state: 'open', step: 1, intensity: 3, goal: '週に3日', lead: 'their-leader' },
      ...{ origin: { kind: 'passed-on', id: CASE_ID }, supports: [{ id: 'room', state: 'planned' }] },
      readers: ['their-leader'],
    });
    expect(begun.supportSince).toBeUndefined();
    expect(await entries(db, OTHER, caseId)).toMatchObject([
      { kind: 'opened', text: ASK.text, school: '海小学校' },
    ]);
    expect(await incoming(db)).toBeUndefined();
    expect(await send(db, THERE, 'take-in-case', take)).toEqual({ done: false, why: 'gone' });
  });

  it('yes, where the child has a case there already: that one goes on, with a reason more', async () => {
    const db = await open();
    await ask(db);
    const first = { pupilId: 'q1', origin: { kind: 'observation', id: 'seen' } };
    expect(await send(db, THERE, 'open-case', { payload: first })).toEqual(DONE);
    expect(await send(db, THERE, 'take-in-case', take)).toEqual(DONE);
    const { docs } = await db.collection(`${paths.school(OTHER)}/cases`).get();
    expect(docs).toHaveLength(1);
    expect(docs[0]?.data()).toMatchObject({
      ...{ intensity: 1, further: [{ kind: 'passed-on', id: CASE_ID }], supports: [{ id: 'room' }] },
    });
  });

  it('no: whoever asked reads why, and the case goes on here', async () => {
    const db = await open();
    await ask(db);
    const reason = 'この学校の子どもではありません';
    const back = { payload: { caseId: CASE_ID, reason } };
    expect(await send(db, THERE, 'send-case-back', back)).toEqual(DONE);
    expect(await theCase(db)).toMatchObject({ state: 'open' });
    expect(await theCase(db)).not.toHaveProperty('passing');
    expect(await entries(db, SCHOOL, CASE_ID)).toContainEqual(
      expect.objectContaining({ kind: 'came-back', text: reason, by: 'their-leader' }),
    );
    expect(await incoming(db)).toBeUndefined();
  });

  it('of a child that is not there yet waits', async () => {
    const db = await open();
    await ask(db);
    const unknown = { payload: { caseId: CASE_ID, pupilId: 'q9' } };
    expect(await send(db, THERE, 'take-in-case', unknown)).toEqual({ done: false, why: 'pupil-unknown' });
    expect(await incoming(db)).toBeDefined();
  });
});
