/** A password that somebody else has set, on the Auth emulator: it opens nothing, is changed once, and ends what was open. */
import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { paths } from '@domain/paths';
import { doAccountDeed } from '../../functions/src/platform/accounts/account-deeds';
import { setOwnPassword } from '../../functions/src/platform/accounts/own-password';
import { runCommand } from '../../functions/src/platform/commands/run-command';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { openCommandSchool } from '../support/command-school';
import { newDatabase, SCHOOL } from '../support/functions-school';

const PROJECT = process.env.GCLOUD_PROJECT ?? 'demo-soramoyo';
const auth = getAuth(getApps()[0] ?? initializeApp({ projectId: PROJECT }));
const made: string[] = [];
afterEach(async () => {
  await auth.deleteUsers(made.splice(0));
});

const FIRST = 'hajimete-no-hi';
const OWN = 'watashi-no-kotoba';
const answerSchema = z.object({ idToken: z.optional(z.string()), refreshToken: z.optional(z.string()) });

async function post(address: string, body: object) {
  const response = await fetch(
    `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST ?? ''}/${address}?key=demo`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  );
  return { status: response.status, ...answerSchema.parse(await response.json()) };
}

const signIn = (email: string, password: string) =>
  post('identitytoolkit.googleapis.com/v1/accounts:signInWithPassword', {
    ...{ email, password, returnSecureToken: true },
  });
const refresh = (refreshToken: string | undefined) =>
  post('securetoken.googleapis.com/v1/token', { grant_type: 'refresh_token', refreshToken });

/** As a callable is called by whoever has this token. */
async function callerOf(idToken: string | undefined) {
  const token = await auth.verifyIdToken(idToken ?? '');
  return { uid: token.uid, token: token as object };
}

let count = 0;
/** An account as a command leaves it to be made. */
async function given(db: FunctionsDatabase, claims: object) {
  const uid = `first-${(count += 1)}-${String(Math.random()).slice(2)}`;
  const email = `${uid}@sora.example`;
  made.push(uid);
  const set = async (more: object) => {
    const ref = db.doc(paths.accountDeed(SCHOOL, uid));
    await ref.set({ displayName: 'はる', claims, disabled: false, at: new Date(), ...more });
    await doAccountDeed({ db, auth }, ref);
  };
  await set({ email, password: FIRST });
  return { uid, email, set, claims: async () => (await auth.getUser(uid)).customClaims };
}

const TEACHER = { role: 'teacher', school: SCHOOL };
const child = (classId: string) => ({ role: 'pupil', school: SCHOOL, pupilId: 'p1', classId });

async function opened(): Promise<FunctionsDatabase> {
  const db = newDatabase();
  await openCommandSchool(db);
  return db;
}

describe('a password that somebody else has set', () => {
  it('opens nothing until its bearer has chosen another, which is asked for once', async () => {
    const db = await opened();
    const { uid, email, claims } = await given(db, TEACHER);
    await db.doc(paths.staff(SCHOOL, uid)).set({
      ...{ role: 'teacher', title: 'homeroom', displayName: 'はる', classIds: ['2026-5-1'], cover: {} },
      ...{ workDays: [1], active: true },
    });
    const command = async (who: Awaited<ReturnType<typeof callerOf>>) => {
      const payload = { pupilId: 'p1', id: 'contact-1', day: '2026-11-24', how: 'phone', line: '話した' };
      const call = { name: 'record-contact', payload, commandId: crypto.randomUUID() };
      const { answer } = await runCommand({ db, now: Date.now(), onFailure: () => undefined }, who, call);
      return answer.done ? 'done' : answer.why;
    };
    const before = await signIn(email, FIRST);
    const newcomer = await callerOf(before.idToken);
    expect(await command(newcomer)).toBe('not-allowed');

    expect(await setOwnPassword(auth, newcomer, { password: 'mijikai' }, Date.now())).toEqual({
      done: false,
    });
    const late = Date.now() + 20 * 60_000;
    expect(await setOwnPassword(auth, newcomer, { password: OWN }, late)).toEqual({ done: false });
    expect(await setOwnPassword(auth, newcomer, { password: OWN }, Date.now())).toEqual({ done: true });
    expect(await claims()).toEqual(TEACHER);
    expect((await signIn(email, FIRST)).status).toBe(400);
    const after = await callerOf((await signIn(email, OWN)).idToken);
    expect(await command(after)).not.toBe('not-allowed');
    // Neither the old sign-in nor the new one sets it again without the old password.
    for (const who of [newcomer, after])
      expect(await setOwnPassword(auth, who, { password: 'mata-betsu-no' }, Date.now())).toEqual({
        done: false,
      });
    expect((await signIn(email, OWN)).status).toBe(200);
  });

  it('is asked of whoever has not changed it, whatever else changes of the account', async () => {
    const db = await opened();
    const { set, claims } = await given(db, child('2026-5-1'));
    await set({ displayName: '空野 はる' });
    expect(await claims()).toMatchObject({ role: 'pupil', firstPassword: true });
  });

  it('is kept by children of grades 1–3', async () => {
    const db = await opened();
    const { email, claims } = await given(db, child('2026-2-1'));
    expect(await claims()).toEqual(child('2026-2-1'));
    const caller = await callerOf((await signIn(email, FIRST)).idToken);
    expect(await setOwnPassword(auth, caller, { password: OWN }, Date.now())).toEqual({ done: false });
  });

  it('ends, set anew, whatever was open with the one before', async () => {
    const db = await opened();
    const { email, set, claims } = await given(db, child('2026-5-1'));
    const first = await signIn(email, FIRST);
    await setOwnPassword(auth, await callerOf(first.idToken), { password: OWN }, Date.now());
    const own = await signIn(email, OWN);
    expect((await refresh(own.refreshToken)).status).toBe(200);
    // Auth counts in seconds.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await set({ password: 'mou-ichido-hajime' });
    expect(await claims()).toMatchObject({ firstPassword: true });
    expect((await signIn(email, OWN)).status).toBe(400);
    await expect(auth.verifyIdToken(own.idToken ?? '', true)).rejects.toMatchObject({
      code: 'auth/id-token-revoked',
    });
  });
});
