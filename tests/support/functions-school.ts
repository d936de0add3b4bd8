/** A school in a Firestore project of its own, as the functions see it: no test meets another's documents or triggers. */
import { randomUUID } from 'node:crypto';
import { functionsDatabase, type FunctionsDatabase } from '../../scripts/stack/functions-database';
import { soramoyo34 } from '@domain/instruments/soramoyo-34';
import { paths } from '@domain/paths';
import type { Answers, CheckIn } from '@domain/answers/pupil-records';
import { formOfGrade, gradeOfClass } from '@domain/school/grades';

export const SCHOOL = 'umi-sho';
export const ROUND = '2026-2';
export const DAY = '2026-11-20';
export const INSTRUMENT = `${soramoyo34.id}@${soramoyo34.version}`;
const DEVICE = 'device-0001';

export function newDatabase(): FunctionsDatabase {
  return functionsDatabase(`demo-${randomUUID().slice(0, 12)}`);
}

/** A school with its instrument and these pupils: id → the classes they are in. The first is the one they are counted in. */
export async function openSchool(
  db: FunctionsDatabase,
  pupils: Record<string, readonly [string, ...string[]]>,
  school = SCHOOL,
): Promise<void> {
  const batch = db.batch();
  batch.set(db.doc(paths.school(school)), { name: school, code: 'B101220000010', timezone: 'Asia/Tokyo' });
  batch.set(db.doc(paths.instrument(INSTRUMENT)), soramoyo34);
  for (const [pupilId, classIds] of Object.entries(pupils))
    batch.set(db.doc(paths.pupil(school, pupilId)), {
      ...{ uid: `uid-${pupilId}`, classId: classIds[0], classIds, number: 1, status: 'active' },
      ...{ familyName: '海野', givenName: 'なみ', kana: 'うみの なみ' },
    });
  await batch.commit();
}

/** `count` pupils of a class, p0, p1 … (or with another letter). */
export function pupilsOf(classId: string, count: number, letter = 'p'): Record<string, [string]> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index): [string, [string]] => [`${letter}${index}`, [classId]]),
  );
}

const stamps = (school: string, rev: number, receivedAt: Date) => ({
  ...{ school, rev, deviceId: DEVICE },
  ...{ capturedAt: receivedAt, receivedAt },
});

export async function putCheckIn(
  db: FunctionsDatabase,
  pupilId: string,
  change: Partial<Pick<CheckIn, 'level' | 'rev' | 'body' | 'talkTo' | 'classId' | 'day'>> & {
    at?: Date;
    school?: string;
  } = {},
): Promise<void> {
  const { at = new Date(), school = SCHOOL, rev = 1, day = DAY, ...fields } = change;
  await db.doc(paths.checkIn(school, pupilId, day)).set({
    ...{ classId: '2026-5-1', day, scale: 'weather', level: 4, skipped: false, ...fields },
    ...stamps(school, rev, at),
  });
}

/** The items of the instrument that the school asks. */
export function allItems(): typeof soramoyo34.items {
  return soramoyo34.items;
}

/** Answers every item alike, but for those given. */
export function answers(level: 1 | 2 | 3 | 4, others: Answers = {}): Answers {
  return { ...Object.fromEntries(soramoyo34.items.map(({ id }) => [id, level])), ...others };
}

export async function putResponse(
  db: FunctionsDatabase,
  pupilId: string,
  change: { answers: Answers; rev?: number; classId?: string; at?: Date; school?: string; roundId?: string },
): Promise<void> {
  const { classId = '2026-5-1', rev = 1, at = new Date(), school = SCHOOL, roundId = ROUND } = change;
  await db.doc(paths.response(school, pupilId, roundId)).set({
    ...{ classId, instrument: INSTRUMENT, form: formOfGrade(gradeOfClass(classId)), answers: change.answers },
    ...{ paceMs: 4000, ...stamps(school, rev, at) },
  });
}

export async function putContact(
  db: FunctionsDatabase,
  pupilId: string,
  { by = 'teacher', withdrawn = false }: { by?: string; withdrawn?: boolean } = {},
): Promise<void> {
  const at = new Date();
  await db.doc(paths.contact(SCHOOL, pupilId, DAY, by)).set({
    ...{ school: SCHOOL, by, day: DAY, how: 'voice', withdrawn, at, receivedAt: at },
  });
}

export async function putObservation(
  db: FunctionsDatabase,
  pupilId: string,
  { by = 'teacher', withdrawn = false }: { by?: string; withdrawn?: boolean } = {},
): Promise<void> {
  const at = new Date();
  await db.doc(paths.observation(SCHOOL, pupilId, DAY, by)).set({
    ...{ school: SCHOOL, kind: 'observation', day: DAY, text: '', by, withdrawn, at, receivedAt: at },
  });
}

export async function putAttendance(
  db: FunctionsDatabase,
  pupilId: string,
  days: Record<string, { state: string; source: string }>,
): Promise<void> {
  await db.doc(paths.attendance(SCHOOL, pupilId, DAY.slice(0, 7))).set({
    ...{ school: SCHOOL, days, nurseVisits: 0, receivedAt: new Date() },
  });
}

/** Whom a pupil leaves out from now on. */
export async function putChoices(
  db: FunctionsDatabase,
  pupilId: string,
  not: readonly string[],
  rev = 1,
): Promise<void> {
  await db
    .doc(paths.standingChoices(SCHOOL, pupilId))
    .set({ not, atHome: false, ...stamps(SCHOOL, rev, new Date()) });
}

/** A teacher of the class, and a counsellor. */
export async function putStaff(db: FunctionsDatabase, classId: string): Promise<void> {
  const member = { displayName: '先生', cover: {}, workDays: [1, 2, 3, 4, 5], active: true };
  const staff = {
    teacher: { ...member, role: 'teacher', title: 'homeroom', classIds: [classId] },
    nurse: { ...member, role: 'counsellor', title: 'nurse', classIds: [] },
  };
  for (const [uid, one] of Object.entries(staff)) await db.doc(paths.staff(SCHOOL, uid)).set(one);
}

const HOUR_MS = 3_600_000;

export async function putRound(
  db: FunctionsDatabase,
  change: { closesAt?: Date; classIds?: 'all' | string[]; school?: string; roundId?: string } = {},
): Promise<void> {
  const {
    closesAt = new Date(Date.now() + HOUR_MS),
    classIds = 'all',
    school = SCHOOL,
    roundId = ROUND,
  } = change;
  const opensAt = new Date(closesAt.getTime() - 48 * HOUR_MS);
  await db.doc(paths.round(school, roundId)).set({
    ...{ title: '秋の調査', instrument: INSTRUMENT, opensAt, closesAt, classIds },
  });
}

const DERIVED = [
  ...[
    'classDays',
    'keptDays',
    'classRounds',
    'classRoundsFull',
    'results',
    'homeroomResults',
    'sensitiveAnswers',
    'surveyWords',
  ],
  ...['stats', 'closings', 'notices', 'weatherYears', 'attendanceYears'],
];

/** Every derived document of the project as canonical JSON, by path. */
export async function derivedBytes(db: FunctionsDatabase): Promise<Record<string, string>> {
  const bytes: Record<string, string> = {};
  for (const collection of DERIVED) {
    const { docs } = await db.collectionGroup(collection).get();
    for (const snapshot of docs) bytes[snapshot.ref.path] = canonical(snapshot.data());
  }
  return bytes;
}

export async function deleteDerived(db: FunctionsDatabase): Promise<void> {
  for (const path of Object.keys(await derivedBytes(db))) await db.doc(path).delete();
}

export async function readData(
  db: FunctionsDatabase,
  path: string,
): Promise<Record<string, unknown> | undefined> {
  return (await db.doc(path).get()).data();
}

export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
