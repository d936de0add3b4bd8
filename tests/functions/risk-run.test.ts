/** The night's run of a risk model over a school. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import type { RiskModel } from '@domain/risk/model';
import { givenFeature, givenModel } from '@domain/risk/model.fixture';
import { riskRunSchema } from '@domain/risk/records';
import { runRisk } from '../../functions/src/risk/run-risk';
import { parsed } from '../../functions/src/platform/store';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';
import {
  absentDays,
  bytesLeft,
  choose,
  CLASS,
  dyingAt,
  NIGHT,
  noticed,
  openRiskSchool,
  shippingModel,
  upload,
} from '../support/risk-school';

const { SCHOOL } = given;
const DAY_MS = 86_400_000;
const THREE_CLASSES = ['2026-5-1', '2026-5-2', '2026-6-1'] as const;

const run = (db: FunctionsDatabase, now = NIGHT) =>
  runRisk(db, SCHOOL, now, (path, error) => {
    throw new Error(`${path}: ${String(error)}`);
  });

const riskOf = (db: FunctionsDatabase, pupilId: string) => given.readData(db, paths.risk(SCHOOL, pupilId));

/** A school in which `model` has been chosen. */
async function schoolWith(model: RiskModel, pupils = 12, classIds: readonly [string, ...string[]] = [CLASS]) {
  const db = given.newDatabase();
  await openRiskSchool(db, pupils, classIds);
  await upload(db, model);
  await choose(db, model.id);
  return db;
}

const noticesOf = (pupilIds: readonly string[], week = '2026-W47') =>
  ['counsellor', 'homeroom']
    .flatMap((audience) => pupilIds.map((id) => `risk_${audience}_${id}_${week}`))
    .sort();

let whole: Record<string, string> | undefined;
/** What a run that nothing disturbs leaves of the larger school. */
async function bytesOf(model: RiskModel): Promise<Record<string, string>> {
  if (whole) return whole;
  const db = await schoolWith(model, 104, THREE_CLASSES);
  expect(await run(db)).toMatchObject({ scored: 104, noticed: 5, done: true });
  whole = await bytesLeft(db);
  return whole;
}

describe('a run over a school', () => {
  it('scores everybody, and asks to look after the highest two of a class above the floor', async () => {
    const db = await schoolWith(shippingModel('absence-model'));
    expect(await run(db)).toMatchObject({ day: '2026-11-20', scored: 12, noticed: 2, failed: 0, done: true });
    expect(await noticed(db)).toEqual(noticesOf(['p10', 'p11']));
    expect(await riskOf(db, 'p11')).toMatchObject({
      ...{ month: '2026-11', day: '2026-11-20', alreadyAbsent: false, synthetic: true },
      ...{ scored: { model: 'absence-model', score: 0.817574 }, factors: { attendance: 1 } },
    });
    const month = paths.scoredMonth(SCHOOL, '2026-11');
    const kept = await given.readData(db, month);
    expect(kept).toMatchObject({ model: 'absence-model', day: '2026-11-20', scores: { p11: 0.817574 } });
    await run(db, NIGHT + 4 * DAY_MS);
    expect(await given.readData(db, month)).toEqual(kept);
    expect(parsed(riskRunSchema, await db.doc(paths.riskRun).get())?.schools[SCHOOL]).toMatchObject({
      done: true,
    });
  });

  it('fills no quota from below the floor', async () => {
    const db = await schoolWith(shippingModel('absence-model'), 4);
    expect(await run(db)).toMatchObject({ scored: 4, noticed: 0 });
    expect(await noticed(db)).toEqual([]);
  });

  it('predicts nothing for who is long absent, and names nobody who has left', async () => {
    const db = await schoolWith(shippingModel('absence-model'));
    await db.doc(paths.attendance(SCHOOL, 'p11', '2026-06')).set(absentDays('2026-06-30', 28));
    await db.doc(paths.pupil(SCHOOL, 'p10')).update({ status: 'left' });
    expect(await run(db)).toMatchObject({ scored: 10, noticed: 2 });
    expect(await riskOf(db, 'p11')).toEqual({
      ...{ month: '2026-11', day: '2026-11-20', alreadyAbsent: true },
      ...{ synthetic: false, factors: {} },
      places: [
        { place: 'education-centre', rule: 'absence-centre' },
        { place: 'free-school', rule: 'absence-free-school' },
      ],
    });
    expect(await riskOf(db, 'p10')).toBeUndefined();
    expect(await noticed(db)).toEqual(noticesOf(['p8', 'p9']));
  });

  it('keeps nothing of who has left since', async () => {
    const db = await schoolWith(shippingModel('absence-model'));
    await run(db);
    expect(await riskOf(db, 'p10')).toMatchObject({ alreadyAbsent: false });
    await db.doc(paths.pupil(SCHOOL, 'p10')).update({ status: 'left' });
    await run(db, NIGHT + 4 * DAY_MS);
    expect(await riskOf(db, 'p10')).toBeUndefined();
    expect(await riskOf(db, 'p11')).toMatchObject({ alreadyAbsent: false });
  });

  it('looks at the rounds of a pupil’s own classes, however many others there were', async () => {
    const silence = givenModel([givenFeature('invited_silent', 4)], {
      ...{ id: 'silence-model', intercept: -2, evaluation: shippingModel('any').evaluation },
    });
    const db = await schoolWith(silence);
    await given.putRound(db, {
      roundId: 'own',
      closesAt: new Date('2026-11-06T08:00:00Z'),
      classIds: [CLASS],
    });
    for (const day of ['10', '11', '12'])
      await given.putRound(db, {
        ...{
          roundId: `other-${day}`,
          closesAt: new Date(`2026-11-${day}T08:00:00Z`),
          classIds: ['2026-6-1'],
        },
      });
    await run(db);
    expect((await riskOf(db, 'p1'))?.scored).toMatchObject({
      contributions: [{ feature: 'invited_silent', value: 1 }],
    });
  });

  it('keeps to the budgets of a week, noticing nobody again who is noticed already', async () => {
    const db = await schoolWith(shippingModel('absence-model'));
    await run(db);
    const friday = await bytesLeft(db);
    expect(await run(db, NIGHT + DAY_MS)).toMatchObject({ day: '2026-11-20', noticed: 2 });
    expect(await bytesLeft(db)).toEqual(friday);
    expect(await run(db, NIGHT + 4 * DAY_MS)).toMatchObject({ day: '2026-11-24', noticed: 2 });
    expect(await noticed(db)).toEqual(
      [...noticesOf(['p10', 'p11']), ...noticesOf(['p8', 'p9'], '2026-W48')].sort(),
    );
  });

  it('counts a pupil who cannot be scored, and scores the others', async () => {
    const db = await schoolWith(shippingModel('absence-model'));
    await db.doc(paths.attendance(SCHOOL, 'p3', '2026-10')).update({ nurseVisits: 'many' });
    const failures: string[] = [];
    expect(await runRisk(db, SCHOOL, NIGHT, (path) => failures.push(path))).toMatchObject({
      scored: 11,
      failed: 1,
    });
    expect(failures).toEqual([paths.pupil(SCHOOL, 'p3')]);
  });

  it.each([1, 5])(
    'killed at commit %i and run again leaves the same bytes and no doubled notice',
    async (n) => {
      const model = shippingModel('absence-model');
      const expected = await bytesOf(model);
      const db = await schoolWith(model, 104, THREE_CLASSES);
      await expect(run(dyingAt(db, n))).rejects.toThrow('killed');
      expect(await run(db)).toMatchObject({ scored: 104, noticed: 5, done: true });
      expect(await bytesLeft(db)).toEqual(expected);
    },
  );
});
