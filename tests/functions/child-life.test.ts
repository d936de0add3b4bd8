/** A child's whole life in the system: joins, answers, is disclosed, corrected, stopped, taken up again, leaves, is deleted; and a search. */
import { randomUUID } from 'node:crypto';
import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { afterEach, describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import type { CommandName } from '@domain/commands/registry';
import { disclose } from '../../functions/src/rights/disclose';
import { accountsOf } from '../../functions/src/rights/accounts';
import { foundBelow } from '../../functions/src/platform/everywhere';
import { followDueStops } from '../../functions/src/rights/follow-stop';
import { retainSchool } from '../../functions/src/rights/retain';
import { followUseWish } from '../../functions/src/readers/follow-use-wish';
import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NotedNotifier } from '../support/climbing-school';
import { NOW, openCommandSchool, PEOPLE, send, type Who } from '../support/command-school';
import * as given from '../support/functions-school';

const { DAY, SCHOOL } = given;
const CHILD = 'p5d1c7e2a90b4f6638812';
const UID = 'u90b4f66388125d1c7e2a';
const YEAR_MS = 366 * 86_400_000;
const { leader, counsellor } = PEOPLE;

const auth = getAuth(
  getApps()[0] ?? initializeApp({ projectId: process.env.GCLOUD_PROJECT ?? 'demo-soramoyo' }),
);
const accounts = accountsOf(auth);
afterEach(async () => {
  await auth.deleteUsers([UID]);
});
/** Where the child signs in; nothing: it cannot any more. */
const accountIds = async () => (await auth.getUsers([{ uid: UID }])).users.map(({ uid }) => uid);

async function join(db: FunctionsDatabase, schoolOfAccount = SCHOOL): Promise<void> {
  await auth.createUser({ uid: UID, email: `${UID}@sora.example` });
  await auth.setCustomUserClaims(UID, { role: 'pupil', school: schoolOfAccount, pupilId: CHILD });
  await openCommandSchool(db);
  // No whole one: nothing is made again beside it.
  await db.doc(paths.sos(SCHOOL, 'sos-1')).delete();
  await given.openSchool(db, { [CHILD]: ['2026-5-1'], p1: ['2026-5-1'] });
  await db.doc(paths.pupil(SCHOOL, CHILD)).update({ uid: UID, familyName: '波多野', givenName: '凪' });
  const card = { number: 1, familyName: '波多野', givenName: '凪', kana: 'はたの なぎ' };
  const other = { number: 2, familyName: '海野', givenName: 'なみ', kana: 'うみの なみ' };
  await db.doc(paths.roster(SCHOOL, '2026-5-1')).set({ pupils: { [CHILD]: card, p1: other } });
  await db.doc('aliases/number_of-the-child').set({ school: SCHOOL, pupilId: CHILD });
  await db.doc('identities/hash-of-address').set({ role: 'pupil', school: SCHOOL, pupilId: CHILD, uid: UID });
  await db.doc(`users/${UID}/keys/outbox`).set({ key: 'sealed' });
  await given.putRound(db);
}

async function answer(db: FunctionsDatabase): Promise<void> {
  await given.putCheckIn(db, CHILD, { level: 2 });
  await given.putCheckIn(db, 'p1', { level: 4 });
  await given.putResponse(db, CHILD, { answers: given.answers(2) });
  await given.putAttendance(db, CHILD, { [DAY]: { state: 'absent', source: 'teacher' } });
  const at = new Date(NOW);
  await db.doc(paths.topic(SCHOOL, CHILD, 'life-1')).set({
    ...{ school: SCHOOL, kind: 'life', day: DAY, by: 'teacher', withdrawn: false, at, receivedAt: at },
    text: '海野なみさんと けんかした',
  });
  await db.doc(paths.note(SCHOOL, CHILD, DAY, 'counsellor')).set({
    ...{ school: SCHOOL, audience: 'counsellor', day: DAY, text: 'ひみつの はなし', rev: 1 },
    ...{ deviceId: 'device-0001', capturedAt: at, receivedAt: at },
  });
  await rebuildSchool(db, SCHOOL);
}

const asked = (requestId: string, kind: string, parts: string[] = []) => ({
  ...{ requestId, pupilId: CHILD, kind, parts, askedOn: '2026-11-20', checked: '保険証' },
  asker: { who: 'guardian', name: '波多野 一', relation: '父' },
});

async function done(db: FunctionsDatabase, who: Who, name: CommandName, payload: object) {
  expect([name, await send(db, who, name, { payload })]).toEqual([name, { done: true }]);
}

const everywhere = (db: FunctionsDatabase) => foundBelow(db, [CHILD, UID]);
const entry = (db: FunctionsDatabase, day = DAY) =>
  given.readData(db, paths.classDay(SCHOOL, '2026-5-1', day));

describe("a child's whole life", () => {
  it('ends with nothing but the lines of the log', async () => {
    const db = given.newDatabase();
    const night = (years: number) => retainSchool({ db, accounts, now: NOW + years * YEAR_MS }, SCHOOL);
    await join(db);
    await answer(db);

    // Disclosed to a guardian: not what was confided, not who else is named, and what two people have decided.
    await done(db, leader, 'ask-right', asked('see', 'disclosure'));
    expect(await send(db, leader, 'prepare-disclosure', { payload: { requestId: 'see' } })).toEqual({
      ...{ done: false, why: 'not-decided' },
    });
    await done(db, leader, 'decide-right', {
      requestId: 'see',
      outcome: 'partly',
      reason: '相談の内容を除く',
    });
    const paper = async () => JSON.stringify(await disclose(db, SCHOOL, 'see', NOW));
    expect(await paper()).toContain('けんか');
    expect(await paper()).not.toMatch(/海野|ひみつ|"note"|responses?"|uid/);
    const exception = { requestId: 'see', exceptionId: 'e1', kinds: ['note'], why: '本人が望んでいる' };
    await done(db, leader, 'except-withheld', exception);
    expect(await paper()).not.toContain('ひみつ');
    await done(db, counsellor, 'except-withheld', exception);
    expect(await paper()).toContain('ひみつ');
    await done(db, leader, 'finish-right', { requestId: 'see', ending: '窓口で手渡し' });

    // Corrected: what stood there is kept nowhere.
    await done(db, leader, 'ask-right', asked('fix', 'correction'));
    await done(db, leader, 'decide-right', { requestId: 'fix', outcome: 'granted', reason: '事実と違う' });
    const fix = { kind: 'topic', id: 'life-1', value: 'ひとりで遊んだ' };
    await done(db, leader, 'finish-right', { requestId: 'fix', ending: '直した', fix });
    expect(await given.readData(db, paths.topic(SCHOOL, CHILD, 'life-1'))).toMatchObject({ text: fix.value });

    // Stopped by a guardian, taken up again by the child itself.
    await done(db, leader, 'ask-right', asked('stop', 'stop', ['use']));
    await done(db, leader, 'decide-right', {
      requestId: 'stop',
      outcome: 'granted',
      reason: '申し出のとおり',
    });
    await followDueStops(db, SCHOOL);
    expect(await entry(db)).not.toMatchObject({ entries: { [CHILD]: {} } });
    await db.doc(paths.standingChoices(SCHOOL, CHILD)).set({
      ...{ school: SCHOOL, not: [], atHome: false, rev: 1, deviceId: 'device-0001' },
      ...{ capturedAt: new Date(NOW), receivedAt: new Date(NOW) },
      use: { wish: 'resume', at: new Date(NOW) },
    });
    const run = {
      db,
      now: NOW,
      notifier: new NotedNotifier(),
      onFailure: (path: string) => expect.fail(path),
    };
    await followUseWish(run, SCHOOL, CHILD);
    await followUseWish(run, SCHOOL, CHILD);
    const requestId = `${CHILD}-${String(NOW)}`;
    await done(db, leader, 'decide-right', { requestId, outcome: 'granted', reason: '本人の希望' });
    await followDueStops(db, SCHOOL);
    expect(await entry(db)).toMatchObject({ entries: { [CHILD]: { level: 2 } } });

    // Leaves. For years nothing goes; then the numbers, the confirmation, and all of it in one night.
    expect(await night(0)).toBeUndefined();
    await db.doc(paths.pupil(SCHOOL, CHILD)).update({ status: 'left' });
    expect(await night(1)).toBeUndefined();
    expect(await given.readData(db, paths.retentionPlan(SCHOOL))).toMatchObject({ children: 0, counts: {} });
    await done(db, leader, 'hold-child', { pupilId: CHILD, reason: '調査中', until: '2027-03-31' });
    expect(await night(7)).toBeUndefined();
    const plan = await given.readData(db, paths.retentionPlan(SCHOOL));
    expect(plan).toMatchObject({ children: 1, counts: { checkIn: 1, note: 1, response: 1 } });
    expect(await everywhere(db)).not.toEqual([]);
    expect(await accountIds()).toEqual([UID]);
    const documents = Object.values(plan?.['counts'] as Record<string, number>).reduce(
      (sum, one) => sum + one,
      0,
    );
    const payload = { night: String(plan?.['night']), children: 1, documents };
    const now = NOW + 7 * YEAR_MS;
    expect(await send(db, leader, 'confirm-retention', { payload, now })).toEqual({ done: true });
    const report = await night(7);
    expect(report).toMatchObject({ children: 1, found: [] });
    expect(await everywhere(db)).toEqual([]);
    expect(await accountIds()).toEqual([]);
    expect(await entry(db)).toMatchObject({ entries: { p1: { level: 4 } } });
    // Of the log, what was done about the child is past as well; what this night did is not.
    const log = await db.collection(paths.audit(SCHOOL)).get();
    expect(log.docs.map((line) => line.get('name') as unknown)).toEqual(['confirm-retention', 'shorten-log']);
    expect(await night(8)).toBeUndefined();
  });

  it('can end by a decision, is not ended while it is held or a case is open, and keeps an account that is of another school now', async () => {
    const db = given.newDatabase();
    const night = () => retainSchool({ db, accounts, now: NOW }, SCHOOL);
    await join(db, 'yama-chu');
    await answer(db);
    await done(db, leader, 'ask-right', asked('gone', 'deletion'));
    await done(db, leader, 'hold-child', { pupilId: CHILD, reason: '調査中', until: '2027-03-31' });
    await done(db, leader, 'decide-right', { requestId: 'gone', outcome: 'granted', reason: '転出' });
    expect(await night()).toBeUndefined();
    await done(db, leader, 'lift-hold', { pupilId: CHILD });
    const sos = db.doc(paths.sos(SCHOOL, randomUUID()));
    await sos.set({ pupilId: CHILD, state: 'received' });
    expect(await night()).toBeUndefined();
    await sos.update({ state: 'resolved', resolvedAt: new Date(NOW) });
    expect(await night()).toMatchObject({ children: 1, found: [] });
    expect(await foundBelow(db, [CHILD])).toEqual([]);
    expect(await accounts.schoolOf(UID)).toBe('yama-chu');
  });
});
