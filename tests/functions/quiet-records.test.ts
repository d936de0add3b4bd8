/** A child whose record is opened quietly: what makes it one, what ends it, and that nothing of who opens it is shown anywhere it should not. */
import { expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { disclose } from '../../functions/src/rights/disclose';
import { followMatter } from '../../functions/src/readings/follow-matter';
import { followQuiet } from '../../functions/src/readings/follow-quiet';
import { sweepQuiet } from '../../functions/src/readings/sweep-quiet';
import { sweepReadings } from '../../functions/src/readings/sweep-readings';
import { answerTo } from '../../functions/src/readings/ask';
import { keepReaders } from '../../functions/src/sos/keep-readers';
import { newRun } from '../../functions/src/sos/run';
import { leftOutOfNotices } from '../../functions/src/notices/seen-by';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { CASE_ID, storedCase, storedHarm } from '../support/case-payloads';
import { openCaseSchool } from '../support/case-school';
import { NotedNotifier } from '../support/climbing-school';
import { NOW, outcomeOf, PEOPLE, send, type Who } from '../support/command-school';
import { RIGHT_PAYLOADS, storedRequest } from '../support/right-requests';
import { putChoices, SCHOOL } from '../support/functions-school';

const DAY = '2026-11-24';
const CHILD = 'p1';
const MINUTE = 60_000;
const RECORD = paths.quietRecord(SCHOOL, CHILD);
const vice: Who = { uid: 'vice', token: { role: 'leader', school: SCHOOL } };
const onFailure = (path: string, error: unknown) => expect.fail(`${path}: ${String(error)}`);
const run = (db: FunctionsDatabase, now = NOW) => ({ db, now, onFailure, notifier: new NotedNotifier() });
const follow = (db: FunctionsDatabase, now = NOW) => followQuiet(run(db, now), SCHOOL, CHILD);
const record = async (db: FunctionsDatabase) => (await db.doc(RECORD).get()).data();

const entryOf = (db: FunctionsDatabase, uid: string) => db.doc(paths.accessLog(SCHOOL, CHILD, uid, DAY));
const opens = (db: FunctionsDatabase, uid: string, at: number, protective: boolean) =>
  entryOf(db, uid).set({
    ...{ school: SCHOOL, uid, title: 'nurse', purpose: 'health', day: DAY, protective, at: new Date(at) },
  });
const isProtective = async (db: FunctionsDatabase, uid: string) =>
  (await entryOf(db, uid).get()).get('protective') as unknown;

const abuse = (change: object = {}) => ({
  ...{ id: 'd', kind: 'abuse', by: 'nurse', startedAt: new Date(NOW), since: DAY, steps: [], linked: [] },
  ...change,
});
const withCase = (db: FunctionsDatabase, duties: object[]) =>
  db.doc(paths.pupilCase(SCHOOL, CASE_ID)).set(storedCase({ duties }));

it('begins and ends with a duty of abuse, and closes the seconds in between', async () => {
  const db = await openCaseSchool();
  await opens(db, 'early', NOW - MINUTE, false);
  await opens(db, 'nurse', NOW + 1000, false);
  await withCase(db, [abuse()]);
  await follow(db);
  expect(await record(db)).toEqual({ pupilId: CHILD, because: ['abuse'], keptFrom: [] });
  // What was opened before stays where the child has read it already.
  expect([await isProtective(db, 'early'), await isProtective(db, 'nurse')]).toEqual([false, true]);
  await withCase(db, [abuse({ endedAt: new Date(NOW + MINUTE) })]);
  await follow(db);
  expect(await record(db)).toBeUndefined();
  expect(await isProtective(db, 'nurse')).toBe(true);
});

it('what a leader has decided goes on when everything else is over, and a new day ends what nobody has written', async () => {
  const db = await openCaseSchool();
  const expiresAt = NOW + 60 * MINUTE;
  await db.doc(paths.notice(SCHOOL, 'safety_safety_p1_r')).set({
    ...{
      kind: 'safety',
      audience: 'safety',
      pupilId: CHILD,
      classId: '2026-5-1',
      sources: [],
      createdFor: [],
    },
    reasons: [{ code: 'safety-answer', params: {}, sources: [] }],
    ...{ since: new Date(NOW), expiresAt: new Date(expiresAt) },
  });
  await follow(db);
  expect(await record(db)).toMatchObject({ because: ['answer'] });
  await send(db, PEOPLE.leader, 'keep-record-quiet', { payload: { pupilId: CHILD, why: '家で見られる' } });
  const nextDay = NOW + 24 * 60 * MINUTE;
  await sweepQuiet(run(db, nextDay), SCHOOL, nextDay);
  expect(await record(db)).toMatchObject({ because: ['answer', 'decided'] });
  await sweepQuiet(run(db, nextDay), SCHOOL, NOW);
  expect(await record(db)).toMatchObject({ because: ['decided'], decided: { by: 'leader' } });
  expect(
    (await outcomeOf(db, PEOPLE.leader, 'end-quiet-record', { payload: { pupilId: CHILD } })).answer,
  ).toMatchObject({ done: false });
  await send(db, vice, 'end-quiet-record', { payload: { pupilId: CHILD } });
  expect(await record(db)).toBeUndefined();
});

it('whom a matter of harm is about finds no trace: in no list, no log, no call and no notice', async () => {
  const db = await openCaseSchool();
  await db.doc(paths.harm(SCHOOL, 'h')).set(storedHarm({ about: ['vice'], at: new Date(NOW) }));
  await opens(db, 'vice', NOW + 1000, false);
  await opens(db, 'nurse', NOW + 1000, false);
  await follow(db);
  expect(await record(db)).toMatchObject({ because: ['harm'], keptFrom: ['vice'] });
  // Their own entry stays as everybody's does.
  expect([await isProtective(db, 'vice'), await isProtective(db, 'nurse')]).toEqual([false, true]);
  await sweepReadings(run(db, NOW + MINUTE), SCHOOL, NOW);
  await send(db, PEOPLE.leader, 'keep-record-quiet', { payload: { pupilId: CHILD, why: '家で見られる' } });
  const lists = async (who: Who) => {
    const ask = (what: string) =>
      answerTo({ ...run(db), accountsOf: () => Promise.resolve(new Map()) }, who, { what });
    return JSON.stringify([await ask('entries'), await ask('kept'), await ask('weekly')]);
  };
  expect(await lists(vice)).not.toContain(CHILD);
  expect(await lists(PEOPLE.leader)).toContain('家で見られる');
  const log = await db.collection(paths.audit(SCHOOL)).where('name', '==', 'keep-record-quiet').get();
  expect(log.docs.map((one) => one.get('subject') as unknown)).toEqual([undefined]);

  const sos = db.doc(paths.sos(SCHOOL, 'sos-1'));
  await sos.set({
    ...{ school: SCHOOL, pupilId: CHILD, classId: '2026-5-1', at: 'classroom', safeToCallHome: 'ask' },
    ...{ state: 'received', step: 1, chain: 'school', visibleTo: ['vice', 'leader', 'nurse'] },
    ...{ capturedAt: new Date(NOW), receivedAt: new Date(NOW), nextEscalationAt: new Date(NOW + MINUTE) },
  });
  await keepReaders(newRun(run(db)), sos);
  const readers = (await sos.get()).get('readers') as string[];
  expect(readers).toContain('leader');
  expect(readers).not.toContain('vice');
  const choice = await db.runTransaction((transaction) => leftOutOfNotices(db, transaction, SCHOOL, CHILD));
  expect(choice.leftOut).toEqual(['vice']);

  // Nor is what is asked about the child's data for them, by whatever way.
  const ask = RIGHT_PAYLOADS['ask-right'];
  expect(await send(db, vice, 'ask-right', { payload: ask })).toMatchObject({ done: false });
  await send(db, PEOPLE.leader, 'ask-right', { payload: ask });
  const request = await db.doc(paths.rightRequest(SCHOOL, ask.requestId)).get();
  expect(request.get('readers')).toContain('leader');
  expect(request.get('readers')).not.toContain('vice');
});

it('takes what was asked about the child from whom a matter of harm is about, and gives what is open back when it is over', async () => {
  const db = await openCaseSchool();
  const readersOf = async (id: string) =>
    (await db.doc(paths.rightRequest(SCHOOL, id)).get()).get('readers') as string[];
  for (const id of ['open', 'over']) {
    const ask = { ...RIGHT_PAYLOADS['ask-right'], requestId: id };
    expect(await send(db, PEOPLE.leader, 'ask-right', { payload: ask })).toEqual({ done: true });
  }
  await db.doc(paths.rightRequest(SCHOOL, 'over')).update({ state: 'withdrawn' });
  expect(await readersOf('open')).toContain('vice');
  const harm = (change: object) =>
    db.doc(paths.harm(SCHOOL, 'h')).set(storedHarm({ about: ['vice'], at: new Date(NOW), ...change }));
  // Too bare to be read, and not what this is about.
  await db.doc(paths.sos(SCHOOL, 'sos-1')).delete();
  await harm({});
  await followMatter(run(db), SCHOOL, CHILD);
  for (const id of ['open', 'over']) expect(await readersOf(id)).not.toContain('vice');
  expect(await readersOf('open')).toContain('leader');
  await harm({ closedAt: new Date(NOW + MINUTE) });
  await followMatter(run(db), SCHOOL, CHILD);
  expect(await readersOf('open')).toContain('vice');
  expect(await readersOf('over')).not.toContain('vice');
});

it('stands in the list that leaders look through, and another one can show a single entry again', async () => {
  const db = await openCaseSchool();
  await withCase(db, [abuse()]);
  await follow(db);
  await opens(db, 'nurse', NOW, true);
  await sweepReadings(run(db, NOW + MINUTE), SCHOOL, NOW - MINUTE);
  await sweepReadings(run(db, NOW + MINUTE), SCHOOL, NOW - MINUTE);
  const kept = await db.doc(paths.keptEntry(SCHOOL, CHILD, 'nurse', DAY)).get();
  expect(kept.data()).toMatchObject({ by: '', reviewBy: '2027-11-24' });
  expect(kept.get('why')).toBeUndefined();
  const which = { pupilId: CHILD, uid: 'nurse', day: DAY };
  await send(db, PEOPLE.leader, 'show-entry-again', { payload: which });
  await follow(db);
  expect(await isProtective(db, 'nurse')).toBe(false);
});

it('leaves the school on no paper, whoever asks for what is kept', async () => {
  const db = await openCaseSchool();
  await putChoices(db, CHILD, []);
  await withCase(db, [abuse()]);
  await follow(db);
  await opens(db, 'nurse', NOW, true);
  await sweepReadings(run(db, NOW + MINUTE), SCHOOL, NOW - MINUTE);
  for (const asker of ['guardian', 'child'] as const) {
    await db.doc(paths.rightRequest(SCHOOL, asker)).set(
      storedRequest({
        kind: 'disclosure',
        parts: [],
        state: 'decided',
        outcome: 'granted',
        asker: { who: asker },
      }),
    );
    const paper = JSON.stringify(await disclose(db, SCHOOL, asker, NOW));
    expect(paper).toContain('"pupil"');
    expect(paper).not.toMatch(/accessLog|keptEntr|quiet|protective|abuse/);
  }
});
