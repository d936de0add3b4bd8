/** What happens with a model that the board has uploaded, before anybody may choose it. */
import { describe, expect, it } from 'vitest';
import { dayOfInstant } from '@domain/days';
import { paths } from '@domain/paths';
import { dryRunSchema, modelListSchema } from '@domain/risk/records';
import { dryRun, unfinishedDryRuns } from '../../functions/src/risk/dry-run';
import { parsed } from '../../functions/src/platform/store';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';
import { choose, CLASS, NIGHT, noticed, openRiskSchool, shippingModel, upload } from '../support/risk-school';

const { SCHOOL } = given;
const MODEL = shippingModel('new-model');
const ports = (db: FunctionsDatabase) => ({
  ...{ db, now: NIGHT },
  onFailure: (path: string, error: unknown) => expect.fail(`${path}: ${String(error)}`),
});

const outcome = async (db: FunctionsDatabase) =>
  parsed(dryRunSchema, await db.doc(paths.dryRun(MODEL.id)).get());

async function schoolWith(model: object = MODEL): Promise<FunctionsDatabase> {
  const db = given.newDatabase();
  await openRiskSchool(db, 12);
  await db.doc(paths.model(MODEL.id)).set(model);
  return db;
}

describe('an uploaded model', () => {
  it('is tried on last month beside the active one: figures for the board, the list for the school, nobody told', async () => {
    const db = await schoolWith();
    await upload(db, shippingModel('old-model', { intercept: -6.9 }));
    await choose(db, 'old-model');
    await dryRun(ports(db), MODEL.id);

    expect(await outcome(db)).toEqual({
      ...{ state: 'done', problems: [], month: '2026-10' },
      schools: {
        [SCHOOL]: {
          ...{ scored: 12, aboveFloor: 7, wouldNotice: 2 },
          ...{ firstReasons: { 'absent-this-year': 2 }, alsoPresent: 1 },
        },
      },
    });
    const list = parsed(modelListSchema, await db.doc(paths.modelList(SCHOOL, MODEL.id)).get());
    expect(list).toMatchObject({ model: MODEL.id, month: '2026-10', synthetic: true });
    expect(list).toMatchObject({ title: MODEL.card.title, trained: dayOfInstant(MODEL.training.at) });
    expect(list?.pupils).toContainEqual({ pupilId: 'p11', classId: CLASS, reasons: ['absent-this-year'] });
    expect(await given.readData(db, paths.risk(SCHOOL, 'p11'))).toBeUndefined();
    expect(await noticed(db)).toEqual([]);
  });

  it('is refused with every problem by its place in the file', async () => {
    const db = await schoolWith({
      ...MODEL,
      features: [{ ...MODEL.features[0], name: 'shoe_size' }],
      id: 'other',
    });
    await dryRun(ports(db), MODEL.id);
    expect(await outcome(db)).toEqual({
      state: 'refused',
      problems: [
        { path: 'id', code: 'id-differs' },
        { path: 'features[0].name', code: 'unknown-feature' },
      ],
      schools: {},
    });
  });

  it('is not tried while every school fails, and tells which did', async () => {
    const db = await schoolWith();
    const round = db.doc(paths.round(SCHOOL, 'broken'));
    await given.putRound(db, { roundId: 'broken', closesAt: new Date(NIGHT - 1000) });
    await round.update({ instrument: 'nobody-knows@9' });
    const failures: string[] = [];
    const lenient = { db, now: NIGHT, onFailure: (path: string) => failures.push(path) };
    await dryRun(lenient, MODEL.id);
    expect(failures).toEqual([paths.modelList(SCHOOL, MODEL.id)]);
    expect(await outcome(db)).toMatchObject({ state: 'running', failed: [SCHOOL], schools: {} });

    await given.openSchool(db, {}, 'yama-sho');
    await dryRun(lenient, MODEL.id);
    expect(await outcome(db)).toMatchObject({ state: 'done', failed: [SCHOOL], schools: { 'yama-sho': {} } });
  });

  it('is tried by the sweep when its trigger was missed or ran out of time, from where that stopped', async () => {
    const db = await schoolWith();
    await given.openSchool(db, {}, 'yama-sho');
    let looked = 0;
    await dryRun({ ...ports(db), isTimeUp: () => (looked += 1) > 1 }, MODEL.id);
    expect(await outcome(db)).toMatchObject({ state: 'running', schools: { [SCHOOL]: { scored: 12 } } });
    const before = await db.doc(paths.modelList(SCHOOL, MODEL.id)).get();

    await unfinishedDryRuns({ ...ports(db), now: Date.now() }, 60_000);
    expect(await outcome(db)).toMatchObject({ state: 'running' });
    await unfinishedDryRuns(ports(db), Number.NEGATIVE_INFINITY);
    expect(await outcome(db)).toMatchObject({ state: 'done', schools: { 'yama-sho': { scored: 0 } } });
    const after = await db.doc(paths.modelList(SCHOOL, MODEL.id)).get();
    expect(after.updateTime).toEqual(before.updateTime);
  });
});
