/** A small school of its own on the emulators: two pupils who share a tablet, and an open survey round. */
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore, Timestamp } from 'firebase-admin/firestore';
import { dayOf } from '@domain/days';
import instrument from '@domain/instruments/soramoyo-34.json' with { type: 'json' };
import { paths } from '@domain/paths';

const PASSWORD = 'soramoyo';
const DAY_MS = 24 * 60 * 60 * 1000;

export interface CityPupil {
  uid: string;
  pupilId: string;
  email: string;
  password: string;
  givenName: string;
}

export interface QueueCity {
  a: CityPupil;
  b: CityPupil;
  /** The weather that the server has of a pupil's day, `undefined` for none. */
  levelToday(pupil: CityPupil): Promise<unknown>;
  /** How many check-ins the server has of a pupil. */
  countCheckIns(pupil: CityPupil): Promise<number>;
  /** Closes a pupil's account, or opens it again. */
  close(pupil: CityPupil, isClosed: boolean): Promise<void>;
}

/** `name` keeps the files' schools apart. */
export async function openQueueCity(name: string): Promise<QueueCity> {
  const app = initializeApp({ projectId: 'demo-soramoyo' }, name);
  const db = getFirestore(app);
  const users = getAuth(app);
  const school = `${name}-sho`;

  const admit = async (letter: 'a' | 'b', givenName: string): Promise<CityPupil> => {
    const uid = `${name}-${letter}`;
    const pupilId = `p000000000000000000${letter}`;
    const email = `${uid}@demo.example`;
    await users.deleteUser(uid).catch(() => undefined);
    await users.createUser({ uid, email, password: PASSWORD });
    await users.setCustomUserClaims(uid, { role: 'pupil', school, pupilId, classId: '2026-5-1' });
    await db.recursiveDelete(db.doc(paths.pupil(school, pupilId)));
    await db.doc(paths.pupil(school, pupilId)).set({
      uid,
      classId: '2026-5-1',
      classIds: ['2026-5-1'],
      number: letter === 'a' ? 1 : 2,
      familyName: 'しけん',
      givenName,
      kana: 'しけん',
      status: 'active',
    });
    return { uid, pupilId, email, password: PASSWORD, givenName };
  };

  const reference = `${instrument.id}@${instrument.version}`;
  await db.doc(paths.instrument(reference)).set(instrument);
  await db.doc(paths.settings(school, 'scale')).set({ scale: 'weather', body: true });
  await db.doc(paths.round(school, 'autumn')).set({
    title: '秋のアンケート',
    instrument: reference,
    opensAt: Timestamp.fromMillis(Date.now() - DAY_MS),
    closesAt: Timestamp.fromMillis(Date.now() + DAY_MS),
    classIds: 'all',
  });
  const checkIns = ({ pupilId }: CityPupil) => db.collection(`${paths.pupil(school, pupilId)}/checkIns`);
  return {
    a: await admit('a', 'あおい'),
    b: await admit('b', 'みどり'),
    levelToday: async (pupil) => (await checkIns(pupil).doc(dayOf(Date.now())).get()).get('level') as unknown,
    countCheckIns: async (pupil) => (await checkIns(pupil).count().get()).data().count,
    close: async ({ uid }, isClosed) => {
      await users.updateUser(uid, { disabled: isClosed });
    },
  };
}
