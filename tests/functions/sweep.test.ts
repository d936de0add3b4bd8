import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { checkIns } from '../../functions/src/projections/check-ins';
import { projectResponse } from '../../functions/src/projections/results/project-response';
import { sweepNotices } from '../../functions/src/notices/sweep-notices';
import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import { OVERLAP_MS } from '../../functions/src/platform/sweep/run-sweep';
import { sweepBoards } from '../../functions/src/sweep/sweep-boards';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';

const { DAY, ROUND, SCHOOL } = given;
const CLASS = '2026-5-1';
const MINUTE_MS = 60_000;

async function sweep(db: FunctionsDatabase, { now = Date.now(), settleMs = 0 } = {}) {
  const failures: string[] = [];
  const swept = await sweepBoards({ db, now, settleMs, onFailure: (path) => failures.push(path) });
  return { ...swept, failures };
}

async function watermark(db: FunctionsDatabase): Promise<number> {
  const { watermarks } = (await given.readData(db, paths.sweep)) ?? {};
  return (watermarks as Record<string, { toMillis(): number }>)[SCHOOL]?.toMillis() ?? 0;
}

/** As if the process had died before its transaction was committed. */
function dyingDatabase(db: FunctionsDatabase): FunctionsDatabase {
  return Object.assign(Object.create(db) as FunctionsDatabase, {
    runTransaction: (work: Parameters<FunctionsDatabase['runTransaction']>[0]) =>
      db.runTransaction(async (transaction) => {
        await work(transaction);
        throw new Error('died');
      }),
  });
}

describe('the sweep', () => {
  it('makes good every kind of trigger that was dropped or died, and then finds nothing more to do', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, { ...given.pupilsOf(CLASS, 3), h0: ['2026-5-himawari', CLASS] });
    await given.putRound(db);
    for (const pupilId of ['p0', 'p1', 'p2', 'h0']) {
      await given.putCheckIn(db, pupilId, { level: 2 });
      await given.putResponse(db, pupilId, { answers: given.answers(3) });
    }
    await given.putContact(db, 'p0');
    await given.putObservation(db, 'p1');
    await given.putAttendance(db, 'p2', { [DAY]: { state: 'late', source: 'teacher' } });
    await checkIns.project(db, { school: SCHOOL, pupilId: 'p0', id: DAY });
    await expect(
      checkIns.project(dyingDatabase(db), { school: SCHOOL, pupilId: 'p1', id: DAY }),
    ).rejects.toThrow('died');
    await expect(projectResponse(dyingDatabase(db), SCHOOL, 'p1', ROUND)).rejects.toThrow('died');

    expect(await sweep(db)).toMatchObject({ examined: 11, repaired: 10, failed: 0 });
    await sweepNotices({ db, now: Date.now() });
    const swept = await given.derivedBytes(db);
    expect(await sweep(db)).toMatchObject({ examined: 11, repaired: 0, failed: 0 });

    await given.deleteDerived(db);
    await rebuildSchool(db, SCHOOL);
    expect(await given.derivedBytes(db)).toEqual(swept);
  });

  it('looks at each document once when triggers are given time', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, given.pupilsOf(CLASS, 1));
    const now = Date.now();
    await sweep(db, { now, settleMs: OVERLAP_MS });
    await given.putCheckIn(db, 'p0', { at: new Date(now - MINUTE_MS) });

    const examined: number[] = [];
    for (const minute of [0, 1, 2, 3, 4])
      examined.push((await sweep(db, { now: now + minute * MINUTE_MS, settleMs: OVERLAP_MS })).examined);
    expect(examined).toEqual([0, 1, 0, 0, 0]);
  });

  it('never moves its watermark past a document that it could not project', async () => {
    const db = given.newDatabase();
    await given.openSchool(db, given.pupilsOf(CLASS, 2));
    const now = Date.now();
    await given.putCheckIn(db, 'p0', { at: new Date(now - 50 * MINUTE_MS) });
    await given.putCheckIn(db, 'p1', { at: new Date(now - 40 * MINUTE_MS) });
    await db.doc(paths.checkIn(SCHOOL, 'p1', DAY)).update({ level: 'sunny' });

    const swept = await sweep(db, { now });
    expect(swept).toMatchObject({ repaired: 1, failed: 1, failures: [paths.checkIn(SCHOOL, 'p1', DAY)] });
    expect(await watermark(db)).toBe(now - 40 * MINUTE_MS);

    await given.putCheckIn(db, 'p1', { at: new Date(now - 40 * MINUTE_MS) });
    expect(await sweep(db, { now })).toMatchObject({ repaired: 1, failed: 0 });
    expect(await watermark(db)).toBe(now);
  });

  it('catches up with everything that arrived while it stood still', async () => {
    const db = given.newDatabase();
    const pupils = given.pupilsOf(CLASS, 35);
    await given.openSchool(db, pupils);
    const now = Date.parse('2026-11-20T00:00:00Z');
    await sweep(db, { now: now - 60 * 24 * 60 * MINUTE_MS });
    const days = Array.from({ length: 12 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`);
    for (const day of days)
      await Promise.all(
        Object.keys(pupils).map((pupilId) =>
          given.putCheckIn(db, pupilId, { day, at: new Date(`${day}T00:00:00Z`) }),
        ),
      );
    expect(await sweep(db, { now })).toMatchObject({ examined: 420, repaired: 420 });
    for (const day of days) {
      const { entries } = (await given.readData(db, paths.classDay(SCHOOL, CLASS, day))) ?? {};
      expect(Object.keys(entries as object)).toHaveLength(35);
    }
  });
});
