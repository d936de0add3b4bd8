/** The night's work as the sweep does it: every school once, whatever happens to another one. */
import { describe, expect, it } from 'vitest';
import { type NightRun, nightRunSchema } from '@domain/night';
import { paths } from '@domain/paths';
import { runNight } from '../../functions/src/night/run-night';
import { parsed } from '../../functions/src/platform/store';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';
import { choose, CLASS, NIGHT, noticed, openRiskSchool, shippingModel, upload } from '../support/risk-school';

const { SCHOOL } = given;
const OTHER = 'yama-sho';
const HOUR_MS = 3_600_000;

async function night(
  db: FunctionsDatabase,
  now = NIGHT,
): Promise<{ failures: string[]; state: NightRun | undefined }> {
  const failures: string[] = [];
  await runNight({ db, now, onFailure: (path) => failures.push(path) });
  return { failures, state: parsed(nightRunSchema, await db.doc(paths.nightRun).get()) };
}

async function city(): Promise<FunctionsDatabase> {
  const db = given.newDatabase();
  await openRiskSchool(db, 7);
  await upload(db, shippingModel('one-model'));
  await choose(db, 'one-model');
  return db;
}

/** When a document was last written, ms since 1970. */
const writtenAt = async (db: FunctionsDatabase, path: string) =>
  (await db.doc(path).get()).updateTime?.toMillis();

describe('a night', () => {
  it('is worked through once: what was missed for days is made good at noon, and then left alone until the next', async () => {
    const db = await city();
    const noon = NIGHT + 9 * HOUR_MS;
    expect(await night(db, noon)).toMatchObject({ failures: [], state: { finished: '2026-11-21' } });
    expect(await noticed(db)).toHaveLength(4);
    const done = await writtenAt(db, paths.riskRun);
    await night(db, noon + HOUR_MS);
    expect(await writtenAt(db, paths.riskRun)).toBe(done);
    expect((await night(db, noon + 24 * HOUR_MS)).state).toMatchObject({ finished: '2026-11-22' });
    expect(await writtenAt(db, paths.riskRun)).not.toBe(done);
  });

  it('goes on at the other schools when one fails, and comes back to that one', async () => {
    const db = await city();
    await given.openSchool(db, { q0: [CLASS] }, OTHER);
    await given.putRound(db, { school: OTHER, closesAt: new Date(NIGHT) });
    await db.doc(paths.round(OTHER, given.ROUND)).update({ instrument: 'unknown@1' });
    const { failures, state } = await night(db);
    expect(failures).toEqual([`${paths.school(OTHER)} risk`]);
    expect(state?.finished).toBeUndefined();
    expect(state?.schools).toMatchObject({
      [SCHOOL]: { done: ['moods', 'risk'], failures: 0 },
      [OTHER]: { done: ['moods'], failures: 1 },
    });
    expect(await noticed(db)).toHaveLength(4);

    await given.putRound(db, { school: OTHER, closesAt: new Date(NIGHT) });
    expect(await night(db, NIGHT + HOUR_MS)).toMatchObject({
      failures: [],
      state: { finished: '2026-11-21', schools: { [OTHER]: { done: ['moods', 'risk'] } } },
    });
  });

  it('carries out what the board has chosen since', async () => {
    const db = await city();
    await night(db);
    const modelOf = async () => (await given.readData(db, paths.risk(SCHOOL, 'p6')))?.scored;
    expect(await modelOf()).toMatchObject({ model: 'one-model' });
    await choose(db, 'built-in-a');
    expect((await night(db, NIGHT + HOUR_MS)).state).toMatchObject({ models: 'built-in-a none' });
    expect(await modelOf()).toMatchObject({ model: 'built-in-a' });
    expect(await noticed(db)).toHaveLength(4);
  });

  it('takes in a school that opens after the others were done', async () => {
    const db = await city();
    await night(db);
    await given.openSchool(db, { q0: [CLASS] }, OTHER);
    const { state } = await night(db, NIGHT + HOUR_MS);
    expect(state?.schools?.[OTHER]).toMatchObject({ night: '2026-11-21', done: ['moods', 'risk'] });
  });
});
