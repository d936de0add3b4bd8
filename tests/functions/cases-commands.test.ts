/** Who opens a case and works on it: exactly those whom it names, one case a child, and no word of it in the log. */
import { describe, expect, it } from 'vitest';
import { fromStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { dayOf } from '@domain/days';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { AOKI, cases, GUIDE, leaveOut, openCaseSchool, pointer, theCase } from '../support/case-school';
import { outcomeOf, PEOPLE, send } from '../support/command-school';
import { SCHOOL } from '../support/functions-school';

const DONE = { done: true };
const { counsellor: NURSE, leader: LEADER, teacher: SUBJECT, admin: ADMIN, board: BOARD } = PEOPLE;
const seen = (id = 'seen') => ({
  pupilId: 'p1',
  origin: { kind: 'observation', id },
  text: 'ひみつのようす',
});

async function log(db: FunctionsDatabase, school = SCHOOL): Promise<string> {
  const { docs } = await db.collection(paths.audit(school)).get();
  return JSON.stringify(docs.map((one) => fromStored(one.data())));
}
const opened = async (db: FunctionsDatabase) => {
  await send(db, NURSE, 'open-case', { payload: seen() });
  return theCase(db);
};

describe('a case', () => {
  it('is opened once for a child, by however many at once; the others are reasons more', async () => {
    const db = await openCaseSchool();
    const people = [NURSE, LEADER, AOKI, NURSE];
    const answers = await Promise.all(
      people.map((who, index) => send(db, who, 'open-case', { payload: seen(`seen-${index}`) })),
    );
    expect(answers).toEqual(people.map(() => DONE));
    const found = await cases(db);
    expect(found).toHaveLength(1);
    expect(found[0]?.further).toHaveLength(3);
    expect(await pointer(db)).toEqual({ caseId: found[0]?.id, readers: found[0]?.readers });
  });

  it('is read by its team, counsellors and leaders, and begins with whoever opens it', async () => {
    const db = await openCaseSchool();
    await send(db, AOKI, 'open-case', { payload: seen() });
    const one = await theCase(db);
    expect(one).toMatchObject({ lead: 'aoki', state: 'open', step: 1, leadHasClass: true });
    expect(one.readers).toEqual(['aoki', 'guide', 'leader', 'nurse', 'vice']);
    expect(one.checkpointAt?.slice(0, 10)).toBe('2026-11-30');
  });

  it('is not known to guidance where it began with something confided, and cannot be passed to it', async () => {
    const db = await openCaseSchool();
    await db
      .doc(paths.sos(SCHOOL, 'sos-2'))
      .set({ pupilId: 'p1', want: 'nurse', readers: ['nurse'], not: ['vice'] });
    const origin = { kind: 'sos', id: 'sos-2' };
    await send(db, NURSE, 'open-case', { payload: { pupilId: 'p1', origin } });
    const { id: caseId, readers, confided } = await theCase(db);
    expect([confided, readers]).toEqual([true, ['leader', 'nurse']]);
    const refused = { done: false, why: 'cannot-be-told' };
    for (const uid of ['guide', 'vice', 'nobody']) {
      const team = [
        { uid, duty: 'daily' },
        { uid: 'nurse', duty: 'health' },
      ];
      expect(await send(db, NURSE, 'set-case-team', { payload: { caseId, team, lead: 'nurse' } })).toEqual(
        refused,
      );
      const handed = { caseId, to: uid, duty: 'daily', text: 'おねがいします' };
      expect(await send(db, NURSE, 'hand-over-case', { payload: handed })).toEqual(refused);
    }
    expect(await send(db, GUIDE, 'add-case-entry', { payload: { caseId, kind: 'note', text: '…' } })).toEqual(
      {
        done: false,
        why: 'gone',
      },
    );
  });

  it('takes no confided reason while somebody of its team may not know it', async () => {
    const db = await openCaseSchool();
    await send(db, GUIDE, 'open-case', { payload: seen() });
    await db.doc(paths.sos(SCHOOL, 'sos-2')).set({ pupilId: 'p1', want: 'nurse', readers: ['nurse'] });
    const payload = { pupilId: 'p1', origin: { kind: 'sos', id: 'sos-2' } };
    expect(await send(db, NURSE, 'open-case', { payload })).toEqual({
      done: false,
      why: 'team-may-not-know',
    });
  });

  it('opened by whom the child leaves out is led by a leader, and tells the one who opened it nothing', async () => {
    const db = await openCaseSchool();
    await leaveOut(db, 'aoki', 'leader');
    const { answer, news = '' } = await outcomeOf(db, AOKI, 'open-case', { payload: seen() });
    expect(answer).toEqual(DONE);
    const { id: caseId, readers, lead } = await theCase(db);
    expect([lead, readers]).toEqual(['vice', ['guide', 'nurse', 'vice']]);
    expect((await db.doc(news).get()).data()).toMatchObject({ to: ['vice'] });
    expect(
      await send(db, AOKI, 'decide-case', { payload: { caseId, decision: 'not-now', reason: '…' } }),
    ).toEqual({
      done: false,
      why: 'gone',
    });
  });

  it('is nothing to whoever is not at this school, and of no child that is not', async () => {
    const db = await openCaseSchool();
    for (const who of [ADMIN, BOARD])
      expect(await send(db, who, 'open-case', { payload: seen() })).toEqual({
        done: false,
        why: 'not-allowed',
      });
    expect(await send(db, NURSE, 'open-case', { payload: { ...seen(), pupilId: 'p9' } })).toEqual({
      done: false,
      why: 'pupil-unknown',
    });
    const sos = { pupilId: 'p1', origin: { kind: 'sos', id: 'sos-1' } };
    expect(await send(db, GUIDE, 'open-case', { payload: sos })).toEqual({ done: false, why: 'gone' });
  });
});

describe('work on a case', () => {
  it('leaves no word about the child in the log', async () => {
    const db = await openCaseSchool();
    const { id: caseId } = await opened(db);
    const words = { caseId, kind: 'first-look', text: 'だれにも言わない', childsWords: 'きえたい' };
    await send(db, NURSE, 'add-case-entry', { payload: words });
    await send(db, NURSE, 'start-duty', {
      payload: { caseId, dutyId: 'd', kind: 'abuse', text: 'あざがある' },
    });
    const written = await log(db);
    expect(written).toContain(caseId);
    expect(written).not.toMatch(/ひみつ|だれにも|きえたい|あざ|abuse|p1/);
  });

  it('is decided by its team and leaders; whoever reads it writes what they saw', async () => {
    const db = await openCaseSchool();
    const { id: caseId } = await opened(db);
    const entry = { caseId, kind: 'first-look', text: '見たこと' };
    expect(await send(db, GUIDE, 'add-case-entry', { payload: entry })).toEqual(DONE);
    const decision = { caseId, decision: 'support', reason: '…' };
    expect(await send(db, GUIDE, 'decide-case', { payload: decision })).toEqual({
      done: false,
      why: 'not-of-team',
    });
    expect(await send(db, SUBJECT, 'add-case-entry', { payload: entry })).toEqual({
      done: false,
      why: 'gone',
    });
    expect(await send(db, LEADER, 'decide-case', { payload: decision })).toEqual(DONE);
    const { docs } = await db.collection(`${paths.pupilCase(SCHOOL, caseId)}/entries`).get();
    expect(docs.map((one) => one.get('kind') as string).toSorted()).toEqual([
      'decision',
      'first-look',
      'opened',
    ]);
  });

  it('is looked at again after three weeks of school days since the first support was taken up', async () => {
    const db = await openCaseSchool();
    const { id: caseId } = await opened(db);
    const plan = { caseId, supportId: 's', kind: 'support-room', who: '養護', from: '2026-11-24' };
    await send(db, NURSE, 'plan-support', { payload: plan });
    expect((await theCase(db)).supportSince).toBeUndefined();
    await send(db, NURSE, 'mark-support', { payload: { caseId, supportId: 's', state: 'taken-up' } });
    expect(await theCase(db)).toMatchObject({ step: 3, supportSince: '2026-11-24' });
    expect(dayOf(Date.parse((await theCase(db)).checkpointAt ?? ''))).toBe('2026-12-15');
  });

  it('ends with an outcome, not before the duties of law are done, and is opened again by whoever reads it', async () => {
    const db = await openCaseSchool();
    const { id: caseId } = await opened(db);
    await send(db, NURSE, 'start-duty', { payload: { caseId, dutyId: 'd', kind: 'bullying' } });
    const close = () =>
      send(db, NURSE, 'close-case', { payload: { caseId, outcome: 'better', reason: '…' } });
    expect(await close()).toEqual({ done: false, why: 'duty-open' });
    const over = { caseId, dutyId: 'd', step: 'over-child' };
    expect(await send(db, NURSE, 'mark-duty', { payload: over })).toEqual({ done: false, why: 'too-early' });
    await send(db, NURSE, 'mark-duty', {
      payload: { caseId, dutyId: 'd', turn: 'not-so', text: 'けんかだった' },
    });
    expect(await close()).toEqual(DONE);
    expect(await pointer(db)).toBeUndefined();
    expect(await close()).toEqual({ done: false, why: 'case-closed' });
    await send(db, LEADER, 'open-case', { payload: seen('again') });
    const reopen = () => send(db, NURSE, 'reopen-case', { payload: { caseId, reason: '…' } });
    expect(await reopen()).toEqual({ done: false, why: 'case-standing' });
    const other = (await pointer(db))?.caseId;
    await send(db, LEADER, 'close-case', { payload: { caseId: other, outcome: 'other', reason: '…' } });
    expect(await reopen()).toEqual(DONE);
    expect(await pointer(db)).toMatchObject({ caseId });
  });
});
