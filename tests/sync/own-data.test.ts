/** A pupil's own data and account, with the real client against the emulators and their rules. */
import 'fake-indexeddb/auto';
import { deleteApp, initializeApp } from 'firebase/app';
import {
  connectAuthEmulator,
  inMemoryPersistence,
  initializeAuth,
  signInWithEmailAndPassword,
} from 'firebase/auth';
import { connectFirestoreEmulator, getFirestore } from 'firebase/firestore/lite';
import { getAuth as getAdminAuth } from 'firebase-admin/auth';
import { getFirestore as getAdminFirestore, Timestamp } from 'firebase-admin/firestore';
import { getApp as getAdminApp } from 'firebase-admin/app';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { paths } from '@domain/paths';
import { outboxKey } from '@/firebase/outbox-key';
import { commitWrites } from '@/firebase/requests';
import { hostAndPort } from '@/firebase/stack';
import { makeSealingKey } from '@/local/sealing';
import type { PupilSession } from '@/local/session-types';
import { pull } from '@/sync/own-data/pull';
import { openQueueCity, type QueueCity } from '../support/queue-city';

const { FIRESTORE_EMULATOR_HOST = '127.0.0.1:8080', FIREBASE_AUTH_EMULATOR_HOST = '127.0.0.1:9099' } =
  process.env;
const NAME = 'own-data';
const SCHOOL = `${NAME}-sho`;

describe('a pupil signed in to the emulators', () => {
  const app = initializeApp({ projectId: 'demo-soramoyo', apiKey: 'demo' }, NAME);
  const connection = {
    auth: initializeAuth(app, { persistence: inMemoryPersistence }),
    db: getFirestore(app),
  };
  let city: QueueCity;
  let session: PupilSession;

  beforeAll(async () => {
    connectAuthEmulator(connection.auth, `http://${FIREBASE_AUTH_EMULATOR_HOST}`, { disableWarnings: true });
    const { host, port } = hostAndPort(FIRESTORE_EMULATOR_HOST);
    connectFirestoreEmulator(connection.db, host, port);
    city = await openQueueCity(NAME);
    const { uid, pupilId, givenName } = city.a;
    const place = { classId: '2026-5-1', grade: 5, form: 'grades4_9' } as const;
    session = { kind: 'pupil', uid, school: SCHOOL, pupilId, ...place, deviceId: 'tablet-0001', givenName };
    await signInWithEmailAndPassword(connection.auth, city.a.email, city.a.password);
  });
  afterAll(() => deleteApp(app));

  const admin = () => getAdminFirestore(getAdminApp(NAME));

  it('gets one sealing key, whichever of two tablets makes it first', async () => {
    await admin().doc(paths.outboxKey(session.uid)).delete();
    const [one, other] = await Promise.all([
      outboxKey(connection, session.uid, makeSealingKey),
      outboxKey(connection, session.uid, makeSealingKey),
    ]);
    expect(one).toBe(other);
    expect(await outboxKey(connection, session.uid, makeSealingKey)).toBe(one);
  });

  it('pulls what is theirs to see, and nothing else', async () => {
    const own = paths.pupil(SCHOOL, session.pupilId);
    const at = Timestamp.now();
    const good = {
      ...{ school: SCHOOL, day: '2026-11-20', by: 't', name: '山田先生', withdrawn: false, readers: [] },
      ...{ at, deliverAt: at },
    };
    const things = admin().collection(paths.goodThings(SCHOOL));
    await things
      .doc(`${session.pupilId}_good-1`)
      .set({ ...good, pupilId: session.pupilId, text: '花に水をあげていた' });
    await things.doc('p-other_good-1').set({ ...good, pupilId: 'p-other', text: 'ほかの子のこと' });
    const opened = { uid: 't', title: 'nurse', purpose: 'health', day: '2026-11-20', at };
    await admin()
      .doc(`${own}/accessLog/t_2026-11-20`)
      .set({ ...opened, protective: false });
    await admin()
      .doc(`${own}/accessLog/u_2026-11-20`)
      .set({ ...opened, uid: 'u', protective: true });
    const option = { title: { ja: 'オンラインの教室' }, text: { ja: '…' }, by: 't', byName: '山田', at };
    await admin()
      .doc(paths.approvedOption(SCHOOL, session.pupilId, 'online'))
      .set({ ...option, withdrawn: false });
    await admin()
      .doc(paths.approvedOption(SCHOOL, session.pupilId, 'room'))
      .set({ ...option, title: { ja: '校内サポートルーム' }, withdrawn: true });
    const member = {
      role: 'teacher',
      title: 'homeroom',
      classIds: ['2026-5-1'],
      cover: {},
      workDays: [1],
      active: true,
    };
    await admin()
      .doc(paths.staff(SCHOOL, 't'))
      .set({ ...member, displayName: '山田先生' });
    await admin()
      .doc(paths.staff(SCHOOL, 'u'))
      .set({ ...member, displayName: '去った先生', active: false });

    const data = (await pull(connection, session, undefined, Date.now()))(undefined);
    expect(Object.values(data.goodThings).map(({ text }) => text)).toEqual(['花に水をあげていた']);
    expect(data.approvedOptions?.map(({ title }) => title.ja)).toEqual(['オンラインの教室']);
    expect(data.accessLog.map(({ uid }) => uid)).toEqual(['t']);
    expect(data.readers.map(({ displayName }) => displayName)).toEqual(['山田先生']);
    expect(Object.keys(data.rounds)).toEqual(['autumn']);
    expect(data.instruments['soramoyo-34@1']?.items).toHaveLength(34);
    expect(data.scale).toEqual({ scale: 'weather', body: true });
  });

  it('keeps what was written while it pulled', async () => {
    const merge = await pull(connection, session, undefined, Date.now());
    const day = new Date().toISOString().slice(0, 10);
    const written = {
      school: SCHOOL,
      classId: '2026-5-1',
      day,
      scale: 'weather',
      level: 2,
      skipped: false,
      rev: Date.now(),
      deviceId: 'tablet-0001',
      capturedAt: new Date().toISOString(),
    } as const;
    const before = merge(undefined);
    expect(merge({ ...before, checkIns: { [day]: written } }).checkIns).toEqual({ [day]: written });
  });

  it('learns that the account was closed, when its token is renewed', async () => {
    await getAdminAuth(getAdminApp(NAME)).updateUser(session.uid, { disabled: true });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 60 * 60 * 1000 });
    expect(await commitWrites(connection, [])).toEqual({ kind: 'disabled' });
    vi.useRealTimers();
  });
});
