/** What a command leaves to be done with an account, on the Auth emulator: made, changed, closed, and gone on with after a crash. */
import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { afterEach, describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { doAccountDeed, doAccountDeedsLeft } from '../../functions/src/platform/accounts/account-deeds';
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
      customClaims: { role: 'teacher', school: SCHOOL },
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
