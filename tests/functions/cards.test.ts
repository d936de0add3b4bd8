/** Cards of the youngest, on the Auth emulator: what lets a child in, what does not, and what ends. */
import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { afterEach, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { CARD_CLOSED_MS, CARD_TRIES } from '@domain/accounts/cards';
import { paths } from '@domain/paths';
import { signInByCard } from '../../functions/src/identities/card-sign-in';
import { doAccountDeed } from '../../functions/src/platform/accounts/account-deeds';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NOW, openCommandSchool, outcomeOf, PEOPLE } from '../support/command-school';
import { newDatabase, readData, SCHOOL } from '../support/functions-school';

const PROJECT = process.env.GCLOUD_PROJECT ?? 'demo-soramoyo';
const auth = getAuth(getApps()[0] ?? initializeApp({ projectId: PROJECT }));
const made: string[] = [];
afterEach(async () => {
  await auth.deleteUsers(made.splice(0));
});

const PICTURES = ['cat', 'fish', 'boat'] as const;
const answerSchema = z.object({ idToken: z.string() });

async function letIn(token: string | undefined) {
  const host = process.env.FIREBASE_AUTH_EMULATOR_HOST ?? '';
  const address = `http://${host}/identitytoolkit.googleapis.com/v1/accounts:signInWithCustomToken?key=demo`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, returnSecureToken: true }),
  });
  return answerSchema.parse(await response.json()).idToken;
}

let count = 0;
/** A child of grade 2 without an address, whose homeroom teacher has made its card. */
async function given() {
  const db: FunctionsDatabase = newDatabase();
  await openCommandSchool(db);
  const uid = `card-${(count += 1)}-${String(Math.random()).slice(2)}`;
  made.push(uid);
  await db.doc(paths.settings(SCHOOL, 'policy')).update({ cards: true });
  await db.doc(paths.staff(SCHOOL, 'teacher')).update({ classIds: ['2026-2-1'] });
  await db.doc(paths.pupil(SCHOOL, 'small')).set({
    ...{ uid, classId: '2026-2-1', classIds: ['2026-2-1'], number: 1, status: 'active' },
    ...{ familyName: '海野', givenName: 'なみ', kana: 'うみの なみ' },
  });
  const number = String(Math.random()).slice(2).padEnd(16, '7').slice(0, 16);
  const make = (change: object = {}) =>
    outcomeOf(db, PEOPLE.teacher, 'make-cards', {
      payload: { cards: [{ pupilId: 'small', number, pictures: PICTURES, ...change }] },
    });
  const come = (change: object = {}, now = NOW) =>
    signInByCard({ db, auth, now }, { number, pictures: PICTURES, ...change });
  return { db, uid, number, make, come };
}

it('lets a child in with its card and its pictures, as that child', async () => {
  const { uid, make, come } = await given();
  expect(await make()).toMatchObject({ answer: { done: true } });
  const token = await auth.verifyIdToken(await letIn((await come()).token));
  expect(token).toMatchObject({
    ...{ uid, role: 'pupil', school: SCHOOL, pupilId: 'small', classId: '2026-2-1' },
    firebase: { sign_in_provider: 'custom' },
  });
});

it('keeps neither number nor pictures, in the card or in the log', async () => {
  const { db, number, make } = await given();
  await make();
  const { docs } = await db.collection(paths.audit(SCHOOL)).get();
  const kept = JSON.stringify([
    await readData(db, paths.card(SCHOOL, 'small')),
    docs.map((one) => one.data()),
  ]);
  expect(kept).toContain('make-cards');
  expect(kept).not.toContain(number);
  expect(kept).not.toContain('boat');
});

it('gives one answer to a wrong number, wrong pictures, a school without cards and what is no call', async () => {
  const { db, make, come } = await given();
  await make();
  for (const wrong of [
    ...[{ number: '0000000000000000' }, { number: 'x' }, { pictures: ['cat', 'boat', 'fish'] }],
    ...[{ pictures: ['cat'] }, { pictures: undefined }],
  ])
    expect(await come(wrong), JSON.stringify(wrong)).toEqual({});
  expect(await signInByCard({ db, auth, now: NOW }, undefined)).toEqual({});
  await db.doc(paths.settings(SCHOOL, 'policy')).update({ cards: false });
  expect(await come()).toEqual({});
});

it('rests after wrong tries in a row, and then lets the child in again', async () => {
  const { make, come } = await given();
  await make();
  for (let tries = 0; tries < CARD_TRIES; tries += 1)
    expect(await come({ pictures: ['cat', 'car', 'boat'] })).toEqual({});
  expect(await come()).toEqual({});
  expect((await come({}, NOW + CARD_CLOSED_MS)).token).toBeDefined();
});

it('opens nothing once it is taken away, and ends what it has opened', async () => {
  const { db, make, come } = await given();
  await make();
  const idToken = await letIn((await come()).token);
  await auth.verifyIdToken(idToken, true);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const { answer, account = '' } = await outcomeOf(db, PEOPLE.admin, 'revoke-cards', {
    payload: { pupilIds: ['small'] },
  });
  expect(answer).toEqual({ done: true });
  await doAccountDeed({ db, auth }, db.doc(account));
  expect(await come()).toEqual({});
  await expect(auth.verifyIdToken(idToken, true)).rejects.toMatchObject({ code: 'auth/id-token-revoked' });
});

it('is made by nobody of another class, for no older child and by nobody whom the child is kept apart from', async () => {
  const { db, make } = await given();
  const refusal = async () => (await make()).answer;
  await db.doc(paths.standingChoices(SCHOOL, 'small')).set({
    ...{ school: SCHOOL, not: ['teacher'], atHome: false, rev: 1, deviceId: 'tablet-12345' },
    ...{ capturedAt: new Date(NOW), receivedAt: new Date(NOW) },
  });
  expect(await refusal()).toEqual({ done: false, why: 'another-resets' });
  await db.doc(paths.standingChoices(SCHOOL, 'small')).delete();
  const quiet = db.doc(paths.quietRecord(SCHOOL, 'small'));
  await quiet.set({ pupilId: 'small', because: ['harm'], keptFrom: ['teacher'] });
  expect(await refusal()).toEqual({ done: false, why: 'another-resets' });
  await quiet.delete();
  await db.doc(paths.staff(SCHOOL, 'teacher')).update({ classIds: ['2026-2-2'] });
  expect(await refusal()).toEqual({ done: false, why: 'not-looked-after' });
  await db.doc(paths.staff(SCHOOL, 'teacher')).update({ classIds: ['2026-4-1'] });
  await db.doc(paths.pupil(SCHOOL, 'small')).update({ classId: '2026-4-1', classIds: ['2026-4-1'] });
  expect(await refusal()).toEqual({ done: false, why: 'cards-off' });
});
