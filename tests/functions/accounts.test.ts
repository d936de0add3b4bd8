/** What a command leaves to be done with an account, on the Auth emulator: made, changed, closed, and gone on with after a crash. */
import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { afterEach, describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { runCommand } from '../../functions/src/platform/commands/run-command';
import { doAccountDeed, doAccountDeedsLeft } from '../../functions/src/platform/accounts/account-deeds';
import { endLeaves } from '../../functions/src/platform/accounts/end-leaves';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NOW, openCommandSchool, outcomeOf, PEOPLE } from '../support/command-school';
import { newDatabase, SCHOOL } from '../support/functions-school';

const PROJECT = process.env.GCLOUD_PROJECT ?? 'demo-soramoyo';
const auth = getAuth(getApps()[0] ?? initializeApp({ projectId: PROJECT }));
const made: string[] = [];
afterEach(async () => {
  await auth.deleteUsers(made.splice(0));
});

async function opened(): Promise<FunctionsDatabase> {
  const db = newDatabase();
  await openCommandSchool(db);
  return db;
}

const ADMINISTRATOR = {
  ...{ role: 'admin', title: 'office', displayName: '事務 さん', classIds: [], cover: {} },
  ...{ workDays: [1, 2, 3, 4, 5] },
};

let count = 0;
/** Invited by a command, whose deed is not done yet. */
async function invited(db: FunctionsDatabase, more: object = {}) {
  const email = `shin-${(count += 1)}-${String(Math.random()).slice(2)}@sora.example`;
  const member = {
    ...{ role: 'teacher', title: 'homeroom', displayName: '新任 はる', classIds: ['2026-5-1'] },
    ...{ cover: {}, workDays: [1, 2, 3, 4, 5] },
  };
  const payload = { email, member, ...more };
  const { account = '' } = await outcomeOf(db, PEOPLE.admin, 'invite-staff-member', { payload });
  const uid = paths.accountDeed.in(account)?.uid ?? '';
  made.push(uid);
  return { uid, email, member, ref: db.doc(account) };
}

describe('somebody who is invited', () => {
  it('has an account of that address with the rights of the role, also when it is done twice at once', async () => {
    const db = await opened();
    const { uid, email, ref } = await invited(db, { password: 'hajimete-no-hi' });
    await Promise.allSettled([doAccountDeed({ db, auth }, ref), doAccountDeed({ db, auth }, ref)]);
    await doAccountDeed({ db, auth }, ref);
    expect(await auth.getUser(uid)).toMatchObject({
      ...{ email, displayName: '新任 はる', disabled: false },
      customClaims: { role: 'teacher', school: SCHOOL, firstPassword: true },
    });
    // The password lies nowhere any more.
    expect((await ref.get()).exists).toBe(false);
  });

  it('whose account was not made at once gets it from the sweep', async () => {
    const db = await opened();
    const { uid } = await invited(db);
    const failed: string[] = [];
    const left = (now: number) =>
      doAccountDeedsLeft({ db, auth, now, onFailure: (path) => failed.push(path) });
    await left(NOW);
    await expect(auth.getUser(uid)).rejects.toMatchObject({ code: 'auth/user-not-found' });
    await left(NOW + 31_000);
    expect((await auth.getUser(uid)).customClaims).toEqual({ role: 'teacher', school: SCHOOL });
    expect(failed).toEqual([]);
  });

  it('who leaves can no longer sign in, and can when they come back with another role', async () => {
    const db = await opened();
    const { uid, member, ref } = await invited(db);
    await doAccountDeed({ db, auth }, ref);
    const store = async (change: object) => {
      const payload = { uid, member: { ...member, active: true, byHand: true, ...change } };
      const { account } = await outcomeOf(db, PEOPLE.admin, 'store-staff-member', { payload });
      if (account !== undefined) await doAccountDeed({ db, auth }, db.doc(account));
    };
    await store({ active: false });
    expect((await auth.getUser(uid)).disabled).toBe(true);
    await store({ role: 'counsellor', title: 'sc' });
    expect(await auth.getUser(uid)).toMatchObject({
      ...{ disabled: false, customClaims: { role: 'counsellor', school: SCHOOL } },
    });
  });
});

it('one who is away for long is let in again from the morning of the day on which they are back, and not before', async () => {
  const db = await opened();
  const { uid, member, ref } = await invited(db);
  await doAccountDeed({ db, auth }, ref);
  const payload = { uid, member: { ...member, active: false, backOn: '2026-12-07', byHand: true } };
  const { account = '' } = await outcomeOf(db, PEOPLE.admin, 'store-staff-member', { payload });
  await doAccountDeed({ db, auth }, db.doc(account));
  expect((await auth.getUser(uid)).disabled).toBe(true);
  const onFailure = (path: string, error: unknown) => {
    throw new Error(path, { cause: error });
  };
  const stored = async () => (await db.doc(paths.staff(SCHOOL, uid)).get()).data();
  await endLeaves({ db, now: Date.parse('2026-12-06T23:59:00+09:00'), onFailure });
  expect(await stored()).toMatchObject({ active: false });
  const now = Date.parse('2026-12-07T00:00:00+09:00');
  await endLeaves({ db, now, onFailure });
  expect(await stored()).toMatchObject({ active: true, classIds: member.classIds });
  expect(await stored()).not.toHaveProperty('backOn');
  await doAccountDeedsLeft({ db, auth, now: now + 31_000, onFailure });
  expect((await auth.getUser(uid)).disabled).toBe(false);
});

it('one who works at two schools signs in once for both, and leaves one without losing the other', async () => {
  const db = await opened();
  const { uid, member, ref } = await invited(db);
  await doAccountDeed({ db, auth }, ref);
  const atUmi = async (change: object) => {
    const there = {
      ...member,
      ...{ role: 'counsellor', title: 'sc', classIds: [], active: true },
      ...change,
    };
    await db.doc(paths.staff('yama-sho', uid)).set(there);
    const claims = { role: 'counsellor', school: 'yama-sho' };
    const disabled = !there.active;
    const deed = db.doc(paths.accountDeed('yama-sho', uid));
    await deed.set({ displayName: there.displayName, claims, disabled, at: new Date(NOW) });
    await doAccountDeed({ db, auth }, deed);
  };
  await atUmi({});
  const both = { [SCHOOL]: 'teacher', 'yama-sho': 'counsellor' };
  expect((await auth.getUser(uid)).customClaims).toMatchObject({ schools: both });
  await atUmi({ active: false });
  expect(await auth.getUser(uid)).toMatchObject({
    ...{ disabled: false, customClaims: { role: 'teacher', school: SCHOOL } },
  });
  const payload = { uid, member: { ...member, active: false, byHand: true } };
  const { account = '' } = await outcomeOf(db, PEOPLE.admin, 'store-staff-member', { payload });
  await doAccountDeed({ db, auth }, db.doc(account));
  expect((await auth.getUser(uid)).disabled).toBe(true);
});

it('a command of somebody of two schools is carried out as at the school that it names, and at no other', async () => {
  const db = await opened();
  const { uid } = await invited(db, { member: { ...ADMINISTRATOR } });
  const caller = { uid, token: { role: 'admin', schools: { [SCHOOL]: 'admin', 'yama-sho': 'teacher' } } };
  const run = async (at?: string) => {
    const call = { name: 'store-scale', payload: { scale: 4 }, commandId: crypto.randomUUID(), at };
    const { answer } = await runCommand({ db, now: NOW, onFailure: () => undefined }, caller, call);
    return answer.done ? 'done' : answer.why;
  };
  expect(await run()).toBe('not-allowed');
  expect(await run('yama-sho')).toBe('not-allowed');
  expect(await run('mori-sho')).toBe('not-allowed');
  expect(await run(SCHOOL)).not.toBe('not-allowed');
});

it('a person without an account of their own id is left alone', async () => {
  const db = await opened();
  const member = {
    ...{ role: 'teacher', title: 'subject', displayName: '別 の名', classIds: [], cover: {} },
    ...{ workDays: [1, 2, 3, 4, 5], active: true },
  };
  const payload = { uid: 'teacher-2', member };
  const { account = '' } = await outcomeOf(db, PEOPLE.admin, 'store-staff-member', { payload });
  await doAccountDeed({ db, auth }, db.doc(account));
  await expect(auth.getUser('teacher-2')).rejects.toMatchObject({ code: 'auth/user-not-found' });
  expect((await db.doc(account).get()).exists).toBe(false);
});

it('two who agree take back the second factor that somebody has lost, and sign them out', async () => {
  const db = await opened();
  const [uid, email] = ['teacher', `lost-${String(Math.random()).slice(2)}@sora.example`];
  await auth.deleteUser(uid).catch(() => undefined);
  await auth.createUser({ uid, email, emailVerified: true, password: 'hajimete-no-hi' });
  made.push(uid);
  const phone = {
    ...{ uid: 'factor-1', factorId: 'phone' },
    phoneNumber: '+819012345678',
    enrollmentTime: new Date(NOW).toUTCString(),
  };
  await auth.updateUser(uid, { multiFactor: { enrolledFactors: [phone] } });
  const factors = async () => (await auth.getUser(uid)).multiFactor?.enrolledFactors.length ?? 0;
  expect(await factors()).toBe(1);
  const agree = (who: Parameters<typeof outcomeOf>[1]) =>
    outcomeOf(db, who, 'recover-sign-in', { payload: { uid } });
  expect((await agree(PEOPLE.admin)).account).toBeUndefined();
  expect((await agree(PEOPLE.admin)).account).toBeUndefined();
  const { account = '' } = await agree(PEOPLE.leader);
  await doAccountDeed({ db, auth }, db.doc(account));
  expect(await factors()).toBe(0);
});

describe('where a second factor is asked for', () => {
  const asked = async (db: FunctionsDatabase) =>
    db.doc(paths.staff(SCHOOL, 'teacher')).update({ factors: ['phone', 'totp'] });
  const teacher = (firebase: object) => ({
    ...PEOPLE.teacher,
    token: { ...PEOPLE.teacher.token, firebase },
  });

  it('no command is done for whoever has signed in without', async () => {
    const db = await opened();
    await asked(db);
    const done = async (firebase: object) => (await outcomeOf(db, teacher(firebase), 'write-topic')).answer;
    expect(await done({ sign_in_provider: 'password' })).toEqual({ done: false, why: 'not-allowed' });
    const sure = { sign_in_provider: 'password', sign_in_second_factor: 'totp' };
    expect(await done(sure)).toEqual({ done: true });
  });
});
