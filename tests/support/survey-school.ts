/** A school of its own on the emulators for the survey and the pupil's own page: two pupils, their adults, two rounds. */
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore, Timestamp, type DocumentData } from 'firebase-admin/firestore';
import type { ApprovedOption } from '@domain/school/approved-option';
import { addDays, dayOf } from '@domain/days';
import type { SchoolCalendar } from '@domain/school/calendar';
import { defaultHelp } from '@domain/defaults/help';
import { defaultPolicy } from '@domain/defaults/settings';
import type { Staff } from '@domain/identity';
import instrument from '@domain/instruments/soramoyo-34.json' with { type: 'json' };
import { paths } from '@domain/paths';
import type { Answers } from '@domain/answers/pupil-records';
import type { CityPupil } from './queue-city';

const PASSWORD = 'soramoyo';
const DAY_MS = 24 * 60 * 60 * 1000;
const REFERENCE = `${instrument.id}@${instrument.version}`;
export const OPEN_ROUND = 'autumn';
export const CLOSED_ROUND = 'spring';

export interface SurveySchool {
  /** Grade 5. */
  upper: CityPupil;
  /** Grade 2. */
  lower: CityPupil;
  /** What the server has of a pupil's answers to the open round. */
  response(pupil: CityPupil): Promise<DocumentData | undefined>;
  /** One of a pupil's documents as the server has it. `path` is below the pupil. */
  stored(pupil: CityPupil, path: string): Promise<DocumentData | undefined>;
  /** What a pupil has sent to people, as the server has it. */
  outgoing(pupil: CityPupil): Promise<DocumentData[]>;
  /** Stores one of a pupil's documents as the server would hold it. `path` is below the pupil. */
  put(pupil: CityPupil, path: string, data: DocumentData): Promise<void>;
  /** Stores something good that an adult has written to a pupil. */
  praise(pupil: CityPupil, id: string, data: DocumentData): Promise<void>;
  /** Stores answers sent to the closed round. */
  putResponse(pupil: CityPupil, answers: Answers): Promise<void>;
}

/** An instant `days` from now. */
export const inDays = (days: number) => Timestamp.fromMillis(Date.now() + days * DAY_MS);
export const daysAgo = (days: number) => addDays(dayOf(Date.now()), -days);

/** A place that somebody of the school picked for one pupil. */
export const pickedOption = {
  title: { ja: 'オンラインの{教室|きょうしつ}', 'ja-easy': 'オンラインの きょうしつ', en: 'A class online' },
  text: {
    ja: '{家|いえ}からでも{入|はい}れます。',
    'ja-easy': 'いえからでも はいれます。',
    en: 'You can join from home.',
  },
  by: 'somebody',
  byName: '高橋 みどり',
  withdrawn: false,
  at: inDays(-1),
} satisfies Record<keyof ApprovedOption, unknown>;

/** `name` keeps the files' schools apart. */
export async function openSurveySchool(name: string): Promise<SurveySchool> {
  const app = initializeApp({ projectId: 'demo-soramoyo' }, name);
  const db = getFirestore(app);
  const users = getAuth(app);
  const school = `${name}-sho`;

  const admit = async (letter: 'a' | 'b', classId: string, givenName: string): Promise<CityPupil> => {
    const uid = `${name}-${letter}`;
    const pupilId = `p000000000000000000${letter}`;
    const email = `${uid}@demo.example`;
    await users.deleteUser(uid).catch(() => undefined);
    await users.createUser({ uid, email, password: PASSWORD });
    await users.setCustomUserClaims(uid, { role: 'pupil', school, pupilId, classId });
    await db.recursiveDelete(db.doc(paths.pupil(school, pupilId)));
    await db.doc(paths.pupil(school, pupilId)).set({
      uid,
      classId,
      classIds: [classId],
      number: 1,
      familyName: 'しけん',
      givenName,
      kana: 'しけん',
      status: 'active',
    });
    return { uid, pupilId, email, password: PASSWORD, givenName };
  };
  const employ = (
    uid: string,
    role: Staff['role'],
    title: Staff['title'],
    displayName: string,
    classIds: string[],
  ) =>
    db.doc(paths.staff(school, uid)).set({
      role,
      title,
      displayName,
      classIds,
      cover: {},
      workDays: [0, 1, 2, 3, 4, 5, 6],
      active: true,
    } satisfies Staff);
  const ask = (roundId: string, title: string, from: number, to: number) =>
    db.doc(paths.round(school, roundId)).set({
      title,
      instrument: REFERENCE,
      opensAt: inDays(from),
      closesAt: inDays(to),
      classIds: 'all',
    });

  await Promise.all([
    db.doc(paths.instrument(REFERENCE)).set(instrument),
    db.doc(paths.settings(school, 'scale')).set({ scale: 'weather', body: true }),
    db.doc(paths.settings(school, 'help')).set(defaultHelp),
    db.doc(paths.settings(school, 'policy')).set({
      ...defaultPolicy([`${name}-head`]),
      byName: ['homeroom', 'other', 'nurse', 'head'].map((who) => `${name}-${who}`),
    }),
    // Always open: what is shown in school hours only is shown.
    db.doc(paths.settings(school, 'calendar')).set({
      ...{ closures: [], extraSchoolDays: [0, 1].map((ahead) => daysAgo(-ahead)) },
      ...{ opensAt: '00:00', closesAt: '23:59' },
    } satisfies SchoolCalendar),
    employ(`${name}-homeroom`, 'teacher', 'homeroom', '青木 はるか', ['2026-5-1']),
    employ(`${name}-other`, 'teacher', 'homeroom', '森田 つよし', ['2026-5-2']),
    employ(`${name}-nurse`, 'counsellor', 'nurse', '高橋 みどり', []),
    employ(`${name}-head`, 'leader', 'principal', '山本 けんじ', []),
    ask(OPEN_ROUND, '秋のアンケート', -1, 7),
    ask(CLOSED_ROUND, '春のアンケート', -90, -80),
  ]);

  const put: SurveySchool['put'] = async ({ pupilId }, path, data) => {
    await db.doc(`${paths.pupil(school, pupilId)}/${path}`).set(data);
  };
  return {
    upper: await admit('a', '2026-5-1', 'あおい'),
    lower: await admit('b', '2026-2-1', 'そら'),
    response: async ({ pupilId }) => (await db.doc(paths.response(school, pupilId, OPEN_ROUND)).get()).data(),
    stored: async ({ pupilId }, path) =>
      (await db.doc(`${paths.pupil(school, pupilId)}/${path}`).get()).data(),
    outgoing: async ({ pupilId }) => {
      const { docs } = await db.collection(`${paths.pupil(school, pupilId)}/outgoing`).get();
      return docs.map((document) => ({ ...document.data(), id: document.id }));
    },
    put,
    praise: async ({ pupilId }, id, data) => {
      await db.doc(paths.goodThing(school, pupilId, id)).set({ school, pupilId, ...data });
    },
    putResponse: (pupil, answers) =>
      put(pupil, `responses/${CLOSED_ROUND}`, {
        school,
        classId: '2026-5-1',
        instrument: REFERENCE,
        form: 'grades4_9',
        answers,
        paceMs: 4000,
        rev: 1,
        deviceId: 'tablet-0001',
        capturedAt: inDays(-85),
        receivedAt: inDays(-85),
      }),
  };
}
