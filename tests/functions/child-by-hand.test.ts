/** One child by hand: what a command leaves behind is followed, on its boards and in its account. */
import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { afterEach, expect, it } from 'vitest';
import { emailHashOf } from '@domain/import/plan';
import { paths } from '@domain/paths';
import { doAccountDeed } from '../../functions/src/platform/accounts/account-deeds';
import { sha256 } from '../../functions/src/platform/commands/hash';
import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import { followMove } from '../../functions/src/rounds/follow-move';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { openCommandSchool, outcomeOf, PEOPLE } from '../support/command-school';
import * as given from '../support/functions-school';

const { DAY, SCHOOL } = given;
const PROJECT = process.env.GCLOUD_PROJECT ?? 'demo-soramoyo';
const auth = getAuth(getApps()[0] ?? initializeApp({ projectId: PROJECT }));
const made: string[] = [];
afterEach(async () => {
  await auth.deleteUsers(made.splice(0));
});

const CHILD = { classId: '2026-5-1', number: 31, familyName: '転入', givenName: 'はる', kana: '' };
const someAddress = () => `tennyu-${String(Math.random()).slice(2)}@sora.example`;

async function store(db: FunctionsDatabase, payload: object) {
  const { answer, account } = await outcomeOf(db, PEOPLE.leader, 'store-child', { payload });
  expect(answer).toEqual({ done: true });
  if (account !== undefined) await doAccountDeed({ db, auth }, db.doc(account));
  return paths.accountDeed.in(account ?? '')?.uid;
}
const identityOf = async (db: FunctionsDatabase, email: string) =>
  (await db.doc(paths.identity(emailHashOf(sha256, email))).get()).data() as
    { uid: string; pupilId: string } | undefined;

it('a child signs in on the day, by another address from the next on, and not at all once it has left', async () => {
  const db = given.newDatabase();
  await openCommandSchool(db);
  await db
    .doc(paths.schoolClass(SCHOOL, '2026-5-2'))
    .set({ year: 2026, grade: 5, name: '2', kind: 'regular' });
  const [first, second] = [someAddress(), someAddress()];
  const uid =
    (await store(db, { child: CHILD, here: true, signIn: { email: first, password: 'hajimete-no-hi' } })) ??
    '';
  made.push(uid);
  const { pupilId } = (await auth.getUser(uid)).customClaims as { pupilId: string };
  expect(await auth.getUser(uid)).toMatchObject({
    ...{ email: first, disabled: false, displayName: '転入 はる' },
    customClaims: { role: 'pupil', school: SCHOOL, classId: '2026-5-1' },
  });

  const moved = { pupilId, child: { ...CHILD, classId: '2026-5-2' } };
  await store(db, { ...moved, here: true, signIn: { email: second } });
  expect(await auth.getUser(uid)).toMatchObject({ email: second, customClaims: { classId: '2026-5-2' } });
  expect(await identityOf(db, first)).toBeUndefined();
  expect(await identityOf(db, second)).toMatchObject({ classId: '2026-5-2', uid });

  await store(db, { ...moved, here: false });
  expect((await auth.getUser(uid)).disabled).toBe(true);
  expect(await identityOf(db, second)).toBeUndefined();
});

it('the account that a provider has made for an address follows as well', async () => {
  const db = given.newDatabase();
  await openCommandSchool(db);
  const email = someAddress();
  await store(db, { child: CHILD, here: true, signIn: { email } });
  const identity = await identityOf(db, email);
  made.push(String(identity?.uid));
  const { uid: account } = await auth.createUser({ displayName: 'by a provider' });
  made.push(account);
  await db.doc(paths.identity(emailHashOf(sha256, email))).update({ account });
  await store(db, { pupilId: identity?.pupilId, child: { ...CHILD, familyName: '転校' }, here: true });
  expect(await auth.getUser(account)).toMatchObject({
    ...{ displayName: '転校 はる', customClaims: { role: 'pupil', school: SCHOOL } },
  });
  await store(db, { pupilId: identity?.pupilId, child: CHILD, here: false });
  expect((await auth.getUser(account)).disabled).toBe(true);
});

it('a child that changes classes stands on the boards and in the figures of the new one, to the bytes of a rebuild', async () => {
  const db = given.newDatabase();
  const [from, to] = ['2026-5-1', '2026-5-2'] as const;
  await given.openSchool(db, { ...given.pupilsOf(from, 3), q0: [to] });
  await given.putRound(db);
  for (const id of ['p0', 'p1', 'q0']) {
    const classId = id === 'q0' ? to : from;
    await given.putCheckIn(db, id, { level: 2, classId });
    await given.putResponse(db, id, { answers: given.answers(2), classId });
  }
  await given.putAttendance(db, 'p0', { [DAY]: { state: 'late', source: 'teacher' } });
  await given.putContact(db, 'p0');
  await rebuildSchool(db, SCHOOL);

  await db.doc(paths.pupil(SCHOOL, 'p0')).update({ classId: to, classIds: [to] });
  await followMove(db, SCHOOL, 'p0', [from]);
  await followMove(db, SCHOOL, 'p0', [from]);
  const board = async (classId: string) =>
    Object.keys((await given.readData(db, paths.classDay(SCHOOL, classId, DAY)))?.entries ?? {}).sort();
  expect([await board(from), await board(to)]).toEqual([['p1'], ['p0', 'q0']]);
  const followed = await given.derivedBytes(db);
  await rebuildSchool(db, SCHOOL);
  expect(followed).toEqual(await given.derivedBytes(db));
});
