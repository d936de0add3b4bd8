/** Schools with children whose past a risk model can tell something from, in a project of their own. */
import { defaultCalendar } from '@domain/defaults/calendar';
import { addDays, type Day } from '@domain/days';
import { paths } from '@domain/paths';
import { givenFeature, givenModel } from '@domain/risk/model.fixture';
import type { RiskModel } from '@domain/risk/model';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from './functions-school';

export const CLASS = '2026-5-1';
/** The night after the school day `DAY` of functions-school, a Friday. */
export const NIGHT = Date.parse('2026-11-20T18:00:00Z');

const STAFF = {
  homeroom: { role: 'teacher', title: 'homeroom', classIds: [CLASS] },
  nurse: { role: 'counsellor', title: 'nurse', classIds: [] },
  principal: { role: 'leader', title: 'principal', classIds: [] },
};

/** A school where pupil number n was absent on the last n days of October (twenty at most), in one class or spread over several. */
export async function openRiskSchool(
  db: FunctionsDatabase,
  count: number,
  classIds: readonly [string, ...string[]] = [CLASS],
): Promise<void> {
  const pupils = Array.from({ length: count }, (_, number) => number);
  const classOf = (number: number) => classIds[number % classIds.length] ?? CLASS;
  await given.openSchool(
    db,
    Object.fromEntries(pupils.map((number): [string, [string]] => [`p${number}`, [classOf(number)]])),
  );
  const batch = db.batch();
  batch.set(db.doc(paths.settings(given.SCHOOL, 'calendar')), defaultCalendar([2025, 2026], []));
  for (const [uid, member] of Object.entries(STAFF))
    batch.set(db.doc(paths.staff(given.SCHOOL, uid)), {
      ...{ ...member, displayName: uid, cover: {}, workDays: [1, 2, 3, 4, 5], active: true },
    });
  for (const number of pupils)
    batch.set(
      db.doc(paths.attendance(given.SCHOOL, `p${number}`, '2026-10')),
      absentDays('2026-10-31', number % 20),
    );
  await batch.commit();
}

export function absentDays(last: Day, count: number) {
  const days = Array.from({ length: count }, (_, back) => [
    addDays(last, -back),
    { state: 'absent', source: 'import' },
  ]);
  return {
    school: given.SCHOOL,
    days: Object.fromEntries(days) as object,
    nurseVisits: 0,
    receivedAt: new Date(),
  };
}

const EVALUATION: NonNullable<RiskModel['evaluation']> = {
  ...{ ships: true, against: 'built-in-a', recallAt5: { difference: 0.1, low: 0.02, high: 0.2 } },
  ...{ auc: 0.8, averagePrecision: 0.3, f1: 0.3, prevalence: 0.03 },
};

/** A model that ships and looks at absence: who was absent on five days this year is above the usual floor. */
export function shippingModel(id: string, change: Partial<RiskModel> = {}): RiskModel {
  return givenModel([givenFeature('absent_year', 0.5)], {
    id,
    intercept: -4,
    evaluation: EVALUATION,
    ...change,
  });
}

export function notShipping(id: string): RiskModel {
  return shippingModel(id, { evaluation: { ...EVALUATION, ships: false } });
}

/** As if its dry run were done. */
export async function upload(db: FunctionsDatabase, model: RiskModel): Promise<void> {
  await db.doc(paths.model(model.id)).set(model);
  await db.doc(paths.dryRun(model.id)).set({ state: 'done', problems: [], schools: {} });
}

export async function choose(db: FunctionsDatabase, active: string, shadow?: string): Promise<void> {
  await db.collection(paths.modelChoices).add({
    ...{ active, by: 'board', at: new Date() },
    ...(shadow !== undefined && { shadow }),
  });
}

/** Everything that a run leaves behind, as canonical JSON by path, but for when it ran. */
export async function bytesLeft(db: FunctionsDatabase): Promise<Record<string, string>> {
  const bytes: Record<string, string> = {};
  for (const collection of ['derived', 'notices', 'modelLists']) {
    const { docs } = await db.collectionGroup(collection).get();
    for (const snapshot of docs) bytes[snapshot.ref.path] = given.canonical(snapshot.data());
  }
  return bytes;
}

/** Who is noticed, by the ids that their notices have. */
export async function noticed(db: FunctionsDatabase): Promise<string[]> {
  const { docs } = await db.collection(`${paths.school(given.SCHOOL)}/notices`).get();
  return docs.map(({ id }) => id).sort();
}

/** As if the process had been killed at its commit number `n` (0 the first): before it was made. */
export function dyingAt(db: FunctionsDatabase, n: number): FunctionsDatabase {
  let commits = 0;
  const mayCommit = () => {
    commits += 1;
    if (commits > n) throw new Error('killed');
  };
  return Object.assign(Object.create(db) as FunctionsDatabase, {
    batch: () => {
      const batch = db.batch();
      const commit = batch.commit.bind(batch);
      return Object.assign(batch, {
        commit: async () => {
          mayCommit();
          return commit();
        },
      });
    },
    runTransaction: (work: Parameters<FunctionsDatabase['runTransaction']>[0]) =>
      db.runTransaction(async (transaction) => {
        const outcome = await work(transaction);
        mayCommit();
        return outcome;
      }),
  });
}
