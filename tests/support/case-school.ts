/** A school with cases, as functions see it: command-school.ts with a homeroom teacher, guidance and two children more. */
import { caseSchema, openCaseSchema } from '@domain/cases/records';
import { fromStored } from '@domain/documents/instants';
import { paths } from '@domain/paths';
import { usualCalendar } from '@domain/defaults/calendar';
import { expect } from 'vitest';
import type { CaseRun } from '../../functions/src/cases/run';
import { SchoolWorlds } from '../../functions/src/platform/school-worlds';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NOW, openCommandSchool, type Who } from './command-school';
import { newDatabase, SCHOOL } from './functions-school';

export const CLASS = '2026-5-1';
const MORE = {
  aoki: { role: 'teacher', title: 'homeroom', classIds: [CLASS] },
  guide: { role: 'counsellor', title: 'guidance', classIds: [] },
} as const;

export const AOKI: Who = { uid: 'aoki', token: { role: 'teacher', school: SCHOOL } };
export const GUIDE: Who = { uid: 'guide', token: { role: 'counsellor', school: SCHOOL } };

export async function openCaseSchool(): Promise<FunctionsDatabase> {
  const db = newDatabase();
  await openCommandSchool(db);
  for (const [uid, member] of Object.entries(MORE))
    await db.doc(paths.staff(SCHOOL, uid)).set({
      ...{ ...member, active: true, displayName: `${uid} 先生`, cover: {}, workDays: [1, 2, 3, 4, 5] },
    });
  await db.doc(paths.settings(SCHOOL, 'calendar')).set(usualCalendar(NOW));
  return db;
}

export const caseRun = (db: FunctionsDatabase, now = NOW): CaseRun => {
  const onFailure = (path: string, error: unknown) => expect.fail(`${path}: ${String(error)}`);
  return { db, now, onFailure, worlds: new SchoolWorlds(db, now, onFailure) };
};

export async function cases(db: FunctionsDatabase) {
  const { docs } = await db.collection(`${paths.school(SCHOOL)}/cases`).get();
  return docs.map((one) => ({ id: one.id, ...caseSchema.parse(fromStored(one.data())) }));
}

export async function theCase(db: FunctionsDatabase) {
  const [found] = await cases(db);
  if (!found) throw new Error('no case');
  return found;
}

export async function pointer(db: FunctionsDatabase, pupilId = 'p1') {
  const data = (await db.doc(paths.openCase(SCHOOL, pupilId)).get()).data();
  return data && openCaseSchema.parse(data);
}

export async function leaveOut(db: FunctionsDatabase, ...not: string[]): Promise<void> {
  const when = new Date(NOW);
  await db.doc(paths.standingChoices(SCHOOL, 'p1')).set({
    ...{ school: SCHOOL, not, atHome: false, rev: 1, deviceId: 'device-0001' },
    ...{ capturedAt: when, receivedAt: when },
  });
}
