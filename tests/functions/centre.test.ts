/** What a school passes on to the education centre: what goes along, who reads it, what comes back, and what becomes of its readers. */
import { describe, expect, it } from 'vitest';
import { toStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { sosSchema } from '@domain/sos/records';
import { countUrgent } from '../../functions/src/centre/count-urgent';
import { followMattersOfPupil, followOpenMatters } from '../../functions/src/centre/follow-matters';
import { NoticeWorlds } from '../../functions/src/notices/run';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { layOutPassedOn, MATTER_ID, PASSED_ON } from '../support/centre-payloads';
import { NotedNotifier } from '../support/climbing-school';
import { NOW, openCommandSchool, outcomeOf, PEOPLE, send } from '../support/command-school';
import { newDatabase, readData, SCHOOL } from '../support/functions-school';

const DONE = { done: true };
const { counsellor, leader, teacher, centre, board } = PEOPLE;
const PASSED = paths.centreMatter(SCHOOL, 'sos-sos-9');
const STANDING = paths.centreMatter(SCHOOL, MATTER_ID);
const AT = '2026-11-24T00:00:00.000Z';
const refusedWith = (why: string) => ({ done: false, why });

async function opened(): Promise<FunctionsDatabase> {
  const db = newDatabase();
  await openCommandSchool(db);
  await layOutPassedOn(db);
  return db;
}

const pass = (db: FunctionsDatabase, change: object = {}, who: typeof counsellor = counsellor) =>
  send(db, who, 'pass-to-centre', { payload: { ...PASSED_ON, ...change } });

describe('a matter that is passed on', () => {
  it('takes along what was ticked and nothing else, and is read by those who may pass it on of those who read its source', async () => {
    const db = await opened();
    expect(await pass(db)).toEqual(DONE);
    const matter = await readData(db, PASSED);
    expect(matter).toMatchObject({
      ...{ pupilId: 'p1', grade: 5, purpose: 'advice', words: ['トイレにいます'], state: 'open' },
      readers: ['leader', 'nurse', 'vice'],
      steps: [{ kind: 'asked', by: 'nurse', title: 'nurse', text: PASSED_ON.text }],
    });
    expect(matter).not.toHaveProperty('child');
    const { docs } = await db.collection(paths.audit(SCHOOL)).get();
    expect(JSON.stringify(docs.map((one) => one.data()))).not.toMatch(/トイレ|声をかける/);
  });

  it('names the child, and leaves its words out, where the school says so', async () => {
    const db = await opened();
    await pass(db, { withName: true, withWords: false });
    const matter = await readData(db, PASSED);
    expect(matter).toHaveProperty('child');
    expect(matter).not.toHaveProperty('words');
  });

  it('takes along why there is a notice only beside the name, and where both were said', async () => {
    const db = await opened();
    const noticeId = 'safety_counsellor_p1_round';
    await db.doc(paths.notice(SCHOOL, noticeId)).set({
      ...{ pupilId: 'p1', kind: 'safety', readers: ['leader', 'nurse'] },
    });
    const reasons = ['「家がこわい」に「よくある」と答えました'];
    const at = paths.centreMatter(SCHOOL, paths.centreMatterId('notice', noticeId));
    const asked = { of: 'notice', sourceId: noticeId, reasons };
    for (const change of [
      { withName: false, withWords: true },
      { withName: true, withWords: false },
    ]) {
      expect(await pass(db, { ...asked, ...change })).toEqual(DONE);
      expect(await readData(db, at)).not.toHaveProperty('reasons');
      await db.doc(at).delete();
    }
    expect(await pass(db, { ...asked, withName: true, withWords: true })).toEqual(DONE);
    expect(await readData(db, at)).toMatchObject({ reasons });
    // Of a call for help there are none.
    await pass(db, { reasons, withName: true, withWords: true });
    expect(await readData(db, PASSED)).not.toHaveProperty('reasons');
  });

  it('stands on the child’s own page, among who has opened its record, but where that is kept from the page', async () => {
    const db = await opened();
    const entry = paths.accessLog(SCHOOL, 'p1', 'nurse', '2026-11-24');
    await pass(db);
    expect(await readData(db, entry)).toMatchObject({
      ...{ uid: 'nurse', title: 'nurse', purpose: 'consultation', passedTo: 'centre', protective: false },
    });
    // Said before: what it was for stays.
    const other = await opened();
    await other.doc(entry).set({
      ...{ school: SCHOOL, uid: 'nurse', title: 'nurse', purpose: 'health', day: '2026-11-24' },
      ...{ at: new Date(AT), protective: false },
    });
    await other.doc(paths.quietRecord(SCHOOL, 'p1')).set({
      ...{ pupilId: 'p1', because: ['abuse'], keptFrom: [] },
    });
    await pass(other);
    expect(await readData(other, entry)).toMatchObject({
      ...{ purpose: 'health', passedTo: 'centre', protective: true },
    });
  });

  it('is told to the psychologists who work there, and to nobody else', async () => {
    const db = await opened();
    const { news = '' } = await outcomeOf(db, counsellor, 'pass-to-centre');
    expect(await readData(db, news)).toMatchObject({ to: ['centre', 'unsure-centre'] });
  });

  it.each([
    [{ sourceId: 'nowhere' }, 'gone'],
    [{ of: 'notice', sourceId: 'sos-9' }, 'gone'],
    [{ childTold: false }, 'say-why'],
    [{ of: 'signal', sourceId: 'p1_letter-1' }, 'passed-on-already'],
  ])('%o is refused: %s', async (change, why) => {
    expect(await pass(await opened(), change)).toEqual(refusedWith(why));
  });

  it('is no practice, and nothing that the child took back', async () => {
    const db = await opened();
    for (const change of [{ drill: true }, { drill: false, state: 'withdrawn' }]) {
      await db.doc(paths.sos(SCHOOL, 'sos-9')).update(change);
      expect(await pass(db)).toEqual(refusedWith('gone'));
    }
  });

  it('is not passed on by whoever does not read it, nor by whom the child is kept apart from', async () => {
    const db = await opened();
    expect(await pass(db, {}, teacher)).toEqual(refusedWith('not-allowed'));
    await db.doc(paths.sos(SCHOOL, 'sos-9')).update({ readers: ['leader'] });
    expect(await pass(db)).toEqual(refusedWith('not-yours'));
    await db.doc(paths.quietRecord(SCHOOL, 'p1')).set({
      ...{ pupilId: 'p1', because: ['harm'], keptFrom: ['leader'] },
    });
    expect(await pass(db, {}, leader)).toEqual(refusedWith('not-yours'));
  });

  it('is passed on only where somebody is there to read it', async () => {
    const db = await opened();
    for (const uid of ['centre', 'unsure-centre'])
      await db.doc(paths.centreStaff(uid)).update({ active: false });
    expect(await pass(db)).toEqual(refusedWith('nobody-at-centre'));
  });
});

describe('what follows', () => {
  it('is advice and a report, each once, until the school closes it; then it can be passed on again', async () => {
    const db = await opened();
    await pass(db);
    const advice = { school: SCHOOL, matterId: 'sos-sos-9', stepId: 'a1', text: 'まず話を聞いて' };
    const { news = '' } = await outcomeOf(db, centre, 'answer-centre-matter', { payload: advice });
    expect(await readData(db, news)).toMatchObject({ to: ['nurse'] });
    expect(await send(db, centre, 'answer-centre-matter', { payload: advice })).toEqual(DONE);
    const report = { matterId: 'sos-sos-9', stepId: 'r1', text: '話しました', outcome: 'settled' };
    const told = await outcomeOf(db, leader, 'report-to-centre', { payload: report });
    expect(await readData(db, told.news ?? '')).toMatchObject({ to: ['centre'] });
    expect(await readData(db, PASSED)).toMatchObject({
      ...{ state: 'closed', outcome: 'settled' },
      steps: [{ kind: 'asked' }, { kind: 'advice', by: 'centre', title: 'centre' }, { kind: 'report' }],
    });
    const more = { ...advice, stepId: 'a2' };
    expect(await send(db, centre, 'answer-centre-matter', { payload: more })).toEqual(
      refusedWith('matter-closed'),
    );
    expect(await pass(db)).toEqual(DONE);
    const again = await readData(db, PASSED);
    expect(again).toMatchObject({ state: 'open' });
    expect(again).not.toHaveProperty('outcome');
  });

  it('is nothing of somebody whom the matter does not name', async () => {
    const db = await opened();
    await db.doc(STANDING).update({ readers: ['vice'] });
    expect(await send(db, counsellor, 'report-to-centre')).toEqual(refusedWith('not-yours'));
  });
});

describe('its readers', () => {
  const run = (db: FunctionsDatabase) => ({
    ...{ db, now: NOW, notifier: new NotedNotifier() },
    onFailure: (path: string, error: unknown) => {
      throw new Error(path, { cause: error });
    },
  });
  const readersIn = async (db: FunctionsDatabase) => (await readData(db, STANDING))?.readers;

  it('lose whom the child leaves out, and whoever works here no more', async () => {
    const db = await opened();
    await db.doc(paths.standingChoices(SCHOOL, 'p1')).set({
      ...{ school: SCHOOL, not: ['vice'], atHome: false, rev: 1, deviceId: 'tablet-12345' },
      ...{ capturedAt: new Date(NOW), receivedAt: new Date(NOW) },
    });
    await followMattersOfPupil(run(db), SCHOOL, 'p1');
    expect(await readersIn(db)).not.toContain('vice');
    await db.doc(paths.staff(SCHOOL, 'nurse')).update({ active: false });
    await followOpenMatters(run(db), SCHOOL);
    expect(await readersIn(db)).toEqual(['leader']);
  });

  it('are those who read its source now; of what is over nobody comes to it', async () => {
    const db = await opened();
    await db.doc(STANDING).update({ readers: ['leader'] });
    await followOpenMatters(run(db), SCHOOL);
    expect(await readersIn(db)).toEqual(['leader', 'nurse', 'vice']);
    await db.doc(STANDING).update({ readers: ['leader'], state: 'closed' });
    await followMattersOfPupil(run(db), SCHOOL, 'p1');
    expect(await readersIn(db)).toEqual(['leader']);
  });
});

describe('who works at the centre', () => {
  it('is named by an address that is nobody else’s, and stopped at once', async () => {
    const db = await opened();
    expect(await send(db, board, 'admit-to-centre')).toEqual(DONE);
    expect(await readData(db, paths.identity('c'.repeat(64)))).toEqual({
      ...{ role: 'centre', displayName: '心理 ふたり', factors: ['phone', 'totp'] },
    });
    await db.doc(paths.identity('d'.repeat(64))).set({ role: 'teacher', school: SCHOOL });
    const taken = { emailHash: 'd'.repeat(64), displayName: '先生', secondFactor: false };
    expect(await send(db, board, 'admit-to-centre', { payload: taken })).toEqual(refusedWith('id-taken'));
    const stop = { uid: 'centre', active: false, secondFactor: false };
    expect(await send(db, board, 'store-centre-member', { payload: stop })).toEqual(DONE);
    expect(await send(db, centre, 'answer-centre-matter')).toEqual(refusedWith('not-allowed'));
  });
});

describe('how much is urgent', () => {
  const count = async (db: FunctionsDatabase, calls: number) => {
    const batch = db.batch();
    for (let n = 0; n < calls; n += 1)
      batch.set(
        db.doc(paths.sos(SCHOOL, `urgent-${n}`)),
        toStored(
          sosSchema,
          {
            ...{ school: SCHOOL, pupilId: `u${n}`, classId: '2026-5-1', at: 'unknown', state: 'received' },
            ...{ safeToCallHome: 'ask', step: 1, chain: 'school', capturedAt: AT, receivedAt: AT },
            nextEscalationAt: AT,
          },
          { instant: (ms) => new Date(ms) },
        ),
      );
    await batch.commit();
    const onFailure = () => undefined;
    const worlds = new NoticeWorlds(db, NOW, onFailure);
    await countUrgent({ db, now: NOW, onFailure, worlds, notifier: new NotedNotifier() }, SCHOOL);
    return readData(db, paths.urgentCount(SCHOOL));
  };

  it('is a number of ten children at least, and of fewer nothing', async () => {
    const db = newDatabase();
    expect(await count(db, 0)).toEqual({ day: '2026-11-24', open: null });
    expect(await count(db, 9)).toEqual({ day: '2026-11-24', open: null });
    expect(await count(db, 10)).toEqual({ day: '2026-11-24', open: 10 });
  });
});
