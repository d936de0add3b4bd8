/** A school of its own on the emulators for SOS: pupils of grades 2, 5 and 8, their adults, hours that are always open. */
import { getApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { type DocumentData, getFirestore, Timestamp } from 'firebase-admin/firestore';
import { addDays, dayOf } from '@domain/days';
import type { SchoolCalendar } from '@domain/school/calendar';
import { defaultSos } from '@domain/defaults/sos';
import { paths } from '@domain/paths';
import type { SosSettings } from '@domain/sos/settings';
import type { CityPupil } from './queue-city';
import { openSurveySchool, type SurveySchool } from './survey-school';

export interface SosSchool extends SurveySchool {
  id: string;
  /** Grade 8. */
  oldest: CityPupil;
  /** What the server has: each SOS of a pupil with its id, oldest first. */
  sosOf(pupil: CityPupil): Promise<(DocumentData & { id: string })[]>;
  messagesOf(sosId: string): Promise<DocumentData[]>;
  /** What a member of staff, or a function, changes. */
  change(sosId: string, change: DocumentData): Promise<void>;
  /** The nurse has seen it. */
  acknowledge(sosId: string, at?: Timestamp): Promise<void>;
  reply(sosId: string, text: string): Promise<void>;
  settle(settings: Partial<SosSettings>): Promise<void>;
  openAt(calendar: Partial<SchoolCalendar>): Promise<void>;
}

export async function openSosSchool(name: string): Promise<SosSchool> {
  const school = await openSurveySchool(name);
  const app = getApp(name);
  const db = getFirestore(app);
  const id = `${name}-sho`;
  const nurse = { uid: `${name}-nurse`, name: '高橋 みどり' };
  const today = dayOf(Date.now());
  const always: SchoolCalendar = {
    closures: [],
    extraSchoolDays: [-1, 0, 1].map((days) => addDays(today, days)),
    opensAt: '00:00',
    closesAt: '23:59',
  };
  const change: SosSchool['change'] = async (sosId, fields) => {
    await db.doc(paths.sos(id, sosId)).update(fields);
  };
  const settle: SosSchool['settle'] = async (settings) => {
    await db.doc(paths.settings(id, 'sos')).set({ ...defaultSos, ...settings });
  };
  const openAt: SosSchool['openAt'] = async (calendar) => {
    await db.doc(paths.settings(id, 'calendar')).set({ ...always, ...calendar });
  };
  await db.recursiveDelete(db.collection(paths.sosCollection(id)));
  await Promise.all([settle({}), openAt({})]);
  return {
    ...school,
    id,
    oldest: await admitOldest(name, id),
    sosOf: async ({ pupilId }) => {
      const { docs } = await db.collection(paths.sosCollection(id)).where('pupilId', '==', pupilId).get();
      return docs.map((one) => ({ ...one.data(), id: one.id }));
    },
    messagesOf: async (sosId) => {
      const { docs } = await db
        .collection(`${paths.sos(id, sosId)}/messages`)
        .orderBy('at')
        .get();
      return docs.map((one) => one.data());
    },
    change,
    acknowledge: (sosId, at = Timestamp.now()) =>
      change(sosId, {
        state: 'acknowledged',
        visibleTo: [nurse.uid],
        acknowledgedBy: nurse,
        acknowledgedAt: at,
      }),
    reply: async (sosId, text) => {
      const message = { by: nurse.uid, from: 'staff', text, at: Timestamp.now() };
      await db.collection(`${paths.sos(id, sosId)}/messages`).add(message);
    },
    settle,
    openAt,
  };
}

async function admitOldest(name: string, school: string): Promise<CityPupil> {
  const app = getApp(name);
  const uid = `${name}-c`;
  const pupilId = 'p000000000000000000c';
  const email = `${uid}@demo.example`;
  const password = 'soramoyo';
  const users = getAuth(app);
  await users.deleteUser(uid).catch(() => undefined);
  await users.createUser({ uid, email, password });
  await users.setCustomUserClaims(uid, { role: 'pupil', school, pupilId, classId: '2026-8-1' });
  const place = { classId: '2026-8-1', classIds: ['2026-8-1'], number: 1, status: 'active' };
  const names = { familyName: 'しけん', givenName: 'れん', kana: 'しけん' };
  await getFirestore(app)
    .doc(paths.pupil(school, pupilId))
    .set({ uid, ...place, ...names });
  return { uid, pupilId, email, password, givenName: 'れん' };
}
