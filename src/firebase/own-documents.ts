/** What a pupil may read about themselves and their school, on Firestore Lite. All functions throw when not answered. */
import { appSchema } from '@domain/tablet/app-version';
import { approvedOptionSchema } from '@domain/school/approved-option';
import { calendarSchema } from '@domain/school/calendar';
import type { Day } from '@domain/days';
import { resultSchema } from '@domain/result';
import { staffSchema } from '@domain/identity';
import { instrumentSchema } from '@domain/survey/instrument';
import { offerSchema } from '@domain/offers/records';
import { paths } from '@domain/paths';
import { checkInSchema, noteSchema, responseSchema } from '@domain/answers/pupil-records';
import { type Pupil, pupilSchema } from '@domain/school/school';
import { roundSchema } from '@domain/school/round';
import { helpSchema, policySchema, scaleSettingsSchema } from '@domain/school/settings';
import { sosSettingsSchema } from '@domain/sos/settings';
import { signalSchema } from '@domain/signals/own-signal';
import { accessLogSchema } from '@domain/school/access-log';
import { goodThingSchema } from '@domain/words/good-thing';
import { standingChoicesSchema } from '@domain/answers/standing-choices';
import {
  collection,
  doc,
  getDoc,
  getDocs,
  query,
  type QueryConstraint,
  where,
} from 'firebase/firestore/lite';
import type * as z from 'zod/mini';
import type { Connection } from './connection';
import { failureOf } from './outcomes';
import './quiet';
import { readList, readOne } from './reading';
import { TIMES } from './stored';
import { heedMinimum } from './unreadable';

export interface Child {
  school: string;
  pupilId: string;
}

/** One document; `undefined` when there is none, or none of its schema, or it may not be read. */
async function one<T>({ db }: Connection, path: string, schema: z.ZodMiniType<T>): Promise<T | undefined> {
  try {
    const stored = (await getDoc(doc(db, path))).data();
    return stored && readOne(schema, stored);
  } catch (error) {
    if (failureOf(error).kind === 'denied') return undefined;
    throw error;
  }
}

/** The documents of a collection by id, without those that do not fit the schema; none when it may not be read. */
async function all<T>(
  { db }: Connection,
  path: string,
  schema: z.ZodMiniType<T>,
  ...constraints: QueryConstraint[]
): Promise<Record<string, T>> {
  try {
    const { docs } = await getDocs(query(collection(db, path), ...constraints));
    return readList(
      schema,
      docs.map((snapshot) => ({ id: snapshot.id, data: snapshot.data() })),
    );
  } catch (error) {
    if (failureOf(error).kind === 'denied') return {};
    throw error;
  }
}

export function readOwnPupil(connection: Connection, { school, pupilId }: Child): Promise<Pupil | undefined> {
  return one(connection, paths.pupil(school, pupilId), pupilSchema);
}

/** A pupil's own documents; check-ins and notes from the day `since` on. */
export async function readOwnDocuments(connection: Connection, { school, pupilId }: Child, since: Day) {
  const own = paths.pupil(school, pupilId);
  const fromThen = where('day', '>=', since);
  const [checkIns, notes, results, responses, accessLog, goodThings, options, rounds, choices] =
    await Promise.all([
      all(connection, `${own}/checkIns`, checkInSchema, fromThen),
      all(connection, `${own}/notes`, noteSchema, fromThen),
      all(connection, `${own}/results`, resultSchema),
      all(connection, `${own}/responses`, responseSchema),
      all(connection, `${own}/accessLog`, accessLogSchema, where('protective', '==', false)),
      all(connection, paths.goodThings(school), goodThingSchema, where('pupilId', '==', pupilId)),
      all(connection, `${own}/options`, approvedOptionSchema, where('withdrawn', '==', false)),
      all(connection, `${paths.school(school)}/rounds`, roundSchema),
      one(connection, paths.standingChoices(school, pupilId), standingChoicesSchema),
    ]);
  return { checkIns, notes, results, responses, accessLog, goodThings, options, rounds, choices };
}

/** What adults offer a pupil, as far as it does not end before `today`. */
export function readOffers(connection: Connection, { school, pupilId }: Child, today: Day) {
  const path = `${paths.pupil(school, pupilId)}/offers`;
  return all(connection, path, offerSchema, where('until', '>=', today));
}

/** What became of what a pupil sent, where that has changed after `since` (ms since 1970). One read when nothing has. */
export function readSignals(connection: Connection, { school, pupilId }: Child, since: number) {
  const path = `${paths.pupil(school, pupilId)}/signals`;
  return all(connection, path, signalSchema, where('changedAt', '>', TIMES.instant(since)));
}

/** What the school shows its pupils, and changes seldom. */
export async function readSchoolReference(connection: Connection, school: string) {
  const [help, scale, calendar, sos, policy, staff, app] = await Promise.all([
    one(connection, paths.settings(school, 'help'), helpSchema),
    one(connection, paths.settings(school, 'scale'), scaleSettingsSchema),
    one(connection, paths.settings(school, 'calendar'), calendarSchema),
    one(connection, paths.settings(school, 'sos'), sosSettingsSchema),
    one(connection, paths.settings(school, 'policy'), policySchema),
    all(connection, `${paths.school(school)}/staff`, staffSchema, where('active', '==', true)),
    one(connection, paths.app, appSchema),
  ]);
  heedMinimum(app);
  return { help, scale, calendar, sos, policy, staff };
}

export function readInstrument(connection: Connection, reference: string) {
  return one(connection, paths.instrument(reference), instrumentSchema);
}
