/** A class whose children answer in writing of their own: one character a school day, as in the domain's fixture. */
import { addDays, startOfDay, type Day } from '@domain/days';
import { calendar, daysOf } from '@domain/mood/mood.fixture';
import type { MoodDay } from '@domain/mood/state';
import { paths } from '@domain/paths';
import { checkIns } from '../../functions/src/projections/check-ins';
import { runMoods, type MoodsRun } from '../../functions/src/moods/run-moods';
import { inLanes } from '../../functions/src/platform/lanes';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from './functions-school';

export const CLASS = '2026-5-1';
export const TEACHER = 'homeroom-5-1';
export const NURSE = 'nurse';
const HOUR_MS = 3_600_000;

/** Opens the school with a homeroom teacher, a nurse and these children. */
export async function openSchool(db: FunctionsDatabase, pupilIds: readonly string[]): Promise<void> {
  await given.openSchool(db, Object.fromEntries(pupilIds.map((id) => [id, [CLASS] as const])));
  const member = { cover: {}, workDays: [1, 2, 3, 4, 5], active: true };
  await db.doc(paths.staff(given.SCHOOL, TEACHER)).set({
    ...{ role: 'teacher', title: 'homeroom', displayName: '担任', classIds: [CLASS], ...member },
  });
  await db.doc(paths.staff(given.SCHOOL, NURSE)).set({
    ...{ role: 'counsellor', title: 'nurse', displayName: '保健', classIds: [], ...member },
  });
  await db.doc(paths.settings(given.SCHOOL, 'calendar')).set(calendar);
}

/** Stores what a child answered that day, and has its trigger run. */
export async function answer(
  db: FunctionsDatabase,
  pupilId: string,
  { day, answer }: MoodDay,
): Promise<void> {
  if (answer === 'silent' || answer === 'away') return;
  const at = new Date(startOfDay(day) + 8.5 * HOUR_MS);
  await given.putCheckIn(db, pupilId, {
    day,
    at,
    classId: CLASS,
    ...(answer !== 'skipped' && { level: answer }),
  });
  if (answer === 'skipped')
    await db.doc(paths.checkIn(given.SCHOOL, pupilId, day)).set({
      ...{ school: given.SCHOOL, classId: CLASS, day, scale: 'weather', skipped: true, rev: 1 },
      ...{ deviceId: 'device-0001', capturedAt: at, receivedAt: at },
    });
  await checkIns.project(db, { school: given.SCHOOL, pupilId, id: day });
}

/** Everything that these children answered; returns the school days. */
export async function answerAll(
  db: FunctionsDatabase,
  answers: Record<string, string>,
  first?: Day,
): Promise<Day[]> {
  const all = Object.entries(answers).flatMap(([pupilId, text]) =>
    daysOf(text, first).map((one) => ({ pupilId, one })),
  );
  await inLanes(8, all, ({ pupilId, one }) => answer(db, pupilId, one));
  return daysOf(Object.values(answers)[0] ?? '', first).map(({ day }) => day);
}

/** The night after a school day. */
export function nightAfter(db: FunctionsDatabase, day: Day): Promise<MoodsRun> {
  return runMoods(db, given.SCHOOL, startOfDay(addDays(day, 1)) + 3 * HOUR_MS, (path, error) => {
    throw new Error(path, { cause: error });
  });
}

/** The notices by id, as plain data. */
export async function notices(db: FunctionsDatabase): Promise<Record<string, Record<string, unknown>>> {
  const { docs } = await db.collection(`${paths.school(given.SCHOOL)}/notices`).get();
  return Object.fromEntries(docs.map((snapshot) => [snapshot.id, snapshot.data()]));
}

/** The moods as JSON, by pupil. */
export async function moods(
  db: FunctionsDatabase,
  pupilIds: readonly string[],
): Promise<Record<string, string>> {
  const states = await db.getAll(...pupilIds.map((id) => db.doc(paths.mood(given.SCHOOL, id))));
  return Object.fromEntries(
    states.map((state, index) => [pupilIds[index] ?? '', state.exists ? given.canonical(state.data()) : '']),
  );
}
