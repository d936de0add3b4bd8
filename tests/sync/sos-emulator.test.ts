/** The lane of an SOS against Firestore with its real rules. */
import 'fake-indexeddb/auto';
import { deleteApp as deleteAdminApp, initializeApp as initializeAdminApp } from 'firebase-admin/app';
import { getAuth as getAdminAuth } from 'firebase-admin/auth';
import { getFirestore as getAdminFirestore, Timestamp } from 'firebase-admin/firestore';
import { deleteApp, initializeApp } from 'firebase/app';
import {
  connectAuthEmulator,
  inMemoryPersistence,
  initializeAuth,
  signInWithEmailAndPassword,
} from 'firebase/auth';
import { connectFirestoreEmulator, getFirestore } from 'firebase/firestore/lite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { listOwnSos } from '@/firebase/own-sos';
import { hostAndPort } from '@/firebase/stack';
import { firestoreSosRemote } from '@/sync/sos/firestore-remote';
import { FaultSosRemote } from '../support/fault-sos-remote';
import { SosTablet } from './sos-tablet';
import type { WorldPupil } from './world';

const PROJECT = 'demo-soramoyo';
const SCHOOL = 'sos-sync-sho';
const PASSWORD = 'soramoyo';
const [A, B] = ['a', 'b'].map((letter) => ({
  uid: `sos-sync-${letter}`,
  school: SCHOOL,
  pupilId: `p000000000000000000${letter}`,
})) as [WorldPupil, WorldPupil];
const { FIRESTORE_EMULATOR_HOST = '127.0.0.1:8080', FIREBASE_AUTH_EMULATOR_HOST = '127.0.0.1:9099' } =
  process.env;

const adminApp = initializeAdminApp({ projectId: PROJECT }, 'sos-sync-admin');
const admin = getAdminFirestore(adminApp);
const app = initializeApp({ projectId: PROJECT, apiKey: 'demo' }, 'sos-sync');
const connection = { auth: initializeAuth(app, { persistence: inMemoryPersistence }), db: getFirestore(app) };
const remote = new FaultSosRemote(firestoreSosRemote(connection));
let tablet: SosTablet;

const emailOf = ({ uid }: WorldPupil) => `${uid}@demo.example`;
const stored = async (sosId: string) => (await admin.doc(paths.sos(SCHOOL, sosId)).get()).data();
const change = (sosId: string, fields: object) => admin.doc(paths.sos(SCHOOL, sosId)).update({ ...fields });
const words = async (sosId: string) =>
  (
    await admin
      .collection(`${paths.sos(SCHOOL, sosId)}/messages`)
      .orderBy('at')
      .get()
  ).docs.map((one) => one.get('text') as string);
async function signIn(pupil: WorldPupil): Promise<void> {
  await tablet.signOut();
  await signInWithEmailAndPassword(connection.auth, emailOf(pupil), PASSWORD);
  await tablet.signIn(pupil);
}
/** An SOS that has arrived. */
async function arrived(): Promise<string> {
  const sosId = await tablet.press();
  expect(await tablet.drain()).toBe('all-arrived');
  return sosId;
}

beforeAll(async () => {
  connectAuthEmulator(connection.auth, `http://${FIREBASE_AUTH_EMULATOR_HOST}`, { disableWarnings: true });
  const { host, port } = hostAndPort(FIRESTORE_EMULATOR_HOST);
  connectFirestoreEmulator(connection.db, host, port);
  const users = getAdminAuth(adminApp);
  for (const pupil of [A, B]) {
    const { uid, school, pupilId } = pupil;
    await users.deleteUser(uid).catch(() => undefined);
    await users.createUser({ uid, email: emailOf(pupil), password: PASSWORD });
    await users.setCustomUserClaims(uid, { role: 'pupil', school, pupilId, classId: '2026-5-1' });
  }
  await admin.recursiveDelete(admin.collection(paths.sosCollection(SCHOOL)));
});
beforeEach(async () => {
  remote.schedule([]);
  tablet = new SosTablet(remote, Date.now);
  await signIn(A);
});
afterEach(() => tablet.discard());
afterAll(async () => {
  await deleteApp(app);
  await deleteAdminApp(adminApp);
});

it('stores what was pressed, with the server’s own times', async () => {
  const sosId = await arrived();
  const { receivedAt, nextEscalationAt, ...sos } = (await stored(sosId)) ?? {};
  expect(receivedAt).toBeInstanceOf(Timestamp);
  expect(nextEscalationAt).toEqual(receivedAt);
  expect(sos).toMatchObject({ pupilId: A.pupilId, state: 'received', step: 0, chain: 'school' });
});

it('is one SOS when the answer is lost, and when it comes again after somebody was told', async () => {
  const sosId = await tablet.press();
  // The function's way, which Node does not have here, gets no fault.
  remote.schedule(['ack-lost', 'lost']);
  expect(await tablet.drain()).toBe('again');
  expect((await tablet.one(sosId)).whereabouts).toBe('maybe');
  await change(sosId, { visibleTo: ['nurse'], step: 1 });
  expect(await tablet.drain()).toBe('all-arrived');
  expect((await tablet.one(sosId)).whereabouts).toBe('arrived');
  expect((await stored(sosId))?.visibleTo).toEqual(['nurse']);
});

it('is taken back in time, and not any more once it is too late', async () => {
  const inTime = await arrived();
  await change(inTime, { receivedAt: Timestamp.now() });
  await tablet.happen(inTime, { type: 'takes-back' });
  expect(await tablet.drain()).toBe('all-arrived');
  expect((await stored(inTime))?.state).toBe('withdrawn');
  expect((await tablet.one(inTime)).withdrawal).toBe('done');

  const tooLate = await arrived();
  await change(tooLate, { receivedAt: Timestamp.fromMillis(Date.now() - 6_000) });
  await tablet.happen(tooLate, { type: 'takes-back' });
  expect(await tablet.drain()).toBe('all-arrived');
  expect((await tablet.one(tooLate)).withdrawal).toBe('too-late');
  expect((await stored(tooLate))?.state).toBe('received');
});

it('takes on what is added later, and says messages in their order, each once', async () => {
  const sosId = await arrived();
  await tablet.happen(sosId, { type: 'adds', fields: { want: 'nurse', via: 'come', text: 'ことば' } });
  for (const text of ['いち', 'に', 'さん'])
    await tablet.happen(sosId, { type: 'says', id: crypto.randomUUID(), text });
  remote.schedule(['ack-lost']);
  expect(await tablet.drain()).toBe('again');
  remote.schedule(['none', 'ack-lost']);
  expect(await tablet.drain()).toBe('again');
  expect(await tablet.drain({ look: true })).toBe('all-arrived');
  expect(await stored(sosId)).toMatchObject({ want: 'nurse', via: 'come', text: 'ことば' });
  expect(await words(sosId)).toEqual(['いち', 'に', 'さん']);
  expect((await tablet.one(sosId)).messages.map(({ text }) => text)).toEqual(['いち', 'に', 'さん']);
});

it('sees who has seen it, and what they answer', async () => {
  const sosId = await arrived();
  await change(sosId, {
    ...{ state: 'acknowledged', visibleTo: ['n'], acknowledgedBy: { uid: 'n', name: '高橋' } },
    acknowledgedAt: Timestamp.now(),
  });
  const message = { by: 'n', from: 'staff', text: 'いま いくね', at: Timestamp.now() };
  await admin.collection(`${paths.sos(SCHOOL, sosId)}/messages`).add(message);
  expect(await tablet.drain({ look: true })).toBe('all-arrived');
  const seen = await tablet.one(sosId);
  expect(seen.server?.acknowledgedBy?.name).toBe('高橋');
  expect(seen.messages.map(({ text }) => text)).toEqual(['いま いくね']);
});

it('keeps the words that came after the end, and tells the pupil', async () => {
  const sosId = await arrived();
  await tablet.happen(sosId, { type: 'says', id: crypto.randomUUID(), text: 'あとから' });
  await change(sosId, { state: 'resolved', outcome: 'talked' });
  expect(await tablet.drain()).toBe('all-arrived');
  expect((await tablet.one(sosId)).unsent).toMatchObject([{ text: 'あとから', refused: true }]);
  expect(await words(sosId)).toEqual([]);
});

it('goes only as the pupil who pressed it', async () => {
  const sosId = await tablet.press();
  await signIn(B);
  expect(await tablet.drain()).toBe('all-arrived');
  expect(await stored(sosId)).toBeUndefined();
  await signIn(A);
  await signInWithEmailAndPassword(connection.auth, emailOf(B), PASSWORD);
  expect(await tablet.drain()).toBe('stopped');
  expect(await stored(sosId)).toBeUndefined();
  await signIn(A);
  expect(await tablet.drain()).toBe('all-arrived');
  expect((await stored(sosId))?.pupilId).toBe(A.pupilId);
});

it('is found from another tablet, and by nobody else', async () => {
  const sosId = await arrived();
  expect(Object.keys(await listOwnSos(connection, A))).toContain(sosId);
  await signIn(B);
  await expect(listOwnSos(connection, A)).rejects.toThrow();
  expect(await listOwnSos(connection, B)).toEqual({});
});
