/** Firestore and Auth as firebase-tools emulates them, with the real rules and the pupils' real client. */
import { deleteApp as deleteAdminApp, initializeApp as initializeAdminApp } from 'firebase-admin/app';
import { getAuth as getAdminAuth } from 'firebase-admin/auth';
import { getFirestore as getAdminFirestore, Timestamp } from 'firebase-admin/firestore';
import { deleteApp, initializeApp } from 'firebase/app';
import {
  connectAuthEmulator,
  inMemoryPersistence,
  initializeAuth,
  signInWithEmailAndPassword,
  signOut,
} from 'firebase/auth';
import { connectFirestoreEmulator, getFirestore } from 'firebase/firestore/lite';
import { paths } from '@domain/paths';
import { hostAndPort } from '@/firebase/stack';
import { firestoreRemote } from '@/sync/answers/firestore-remote';
import type { World, WorldPupil } from './world';

const PROJECT = 'demo-soramoyo';
const SCHOOL = 'sync-sho';
const PASSWORD = 'soramoyo';
const DAY_MS = 24 * 60 * 60 * 1000;
const ROUND = { roundId: 'r1', instrument: 'soramoyo-34@1' };
const PUPILS = [
  { uid: 'sync-pupil-a', school: SCHOOL, pupilId: 'p000000000000000000a' },
  { uid: 'sync-pupil-b', school: SCHOOL, pupilId: 'p000000000000000000b' },
] as const satisfies readonly WorldPupil[];

const emailOf = (uid: string) => `${uid}@demo.example`;

/** `firestore` and `auth`: `host:port` of the emulators. */
export async function emulatorWorld(firestore: string, auth: string): Promise<World> {
  const admin = await administer();
  const app = initializeApp({ projectId: PROJECT, apiKey: 'demo' }, 'sync-world');
  const connection = {
    auth: initializeAuth(app, { persistence: inMemoryPersistence }),
    db: getFirestore(app),
  };
  connectAuthEmulator(connection.auth, `http://${auth}`, { disableWarnings: true });
  const { host, port } = hostAndPort(firestore);
  connectFirestoreEmulator(connection.db, host, port);
  const remote = firestoreRemote(connection);
  return {
    pupils: PUPILS,
    round: ROUND,
    now: Date.now,
    signIn: async (uid) => {
      if (uid === null) await signOut(connection.auth);
      else await signInWithEmailAndPassword(connection.auth, emailOf(uid), PASSWORD);
    },
    remote,
    stored: admin.stored,
    otherTablet: async (write) => {
      await remote.commit([write]);
    },
    misdeeds: () => [],
    reset: admin.reset,
    close: async () => {
      await deleteApp(app);
      await admin.close();
    },
  };
}

async function administer() {
  const app = initializeAdminApp({ projectId: PROJECT }, 'sync-world-admin');
  const db = getAdminFirestore(app);
  const users = getAdminAuth(app);
  for (const { uid, school, pupilId } of PUPILS) {
    await users.deleteUser(uid).catch(() => undefined);
    await users.createUser({ uid, email: emailOf(uid), password: PASSWORD });
    await users.setCustomUserClaims(uid, { role: 'pupil', school, pupilId, classId: '2026-5-1' });
  }
  await db.doc(paths.round(SCHOOL, ROUND.roundId)).set({
    title: 'Round',
    instrument: ROUND.instrument,
    opensAt: Timestamp.fromMillis(Date.now() - DAY_MS),
    closesAt: Timestamp.fromMillis(Date.now() + DAY_MS),
    classIds: 'all',
  });
  return {
    stored: async (path: string) => {
      const data = (await db.doc(path).get()).data();
      if (!data) return null;
      const { receivedAt, capturedAt, ...rest } = data;
      if (!(receivedAt instanceof Timestamp) || !(capturedAt instanceof Timestamp))
        throw new Error(`${path} lacks a time`);
      const fields: Record<string, unknown> = { ...rest, capturedAt: capturedAt.toDate().toISOString() };
      return { rev: Number(fields.rev), deviceId: String(fields.deviceId), fields };
    },
    reset: async () => {
      for (const { school, pupilId } of PUPILS)
        await db.recursiveDelete(db.doc(paths.pupil(school, pupilId)));
    },
    close: () => deleteAdminApp(app),
  };
}
