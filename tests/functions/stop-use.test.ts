/** 利用停止: once decided, no trigger, sweep, rebuild or night brings the child back; taken up again, everything is as if nothing had been. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import type { StopPart } from '@domain/rights/stops';
import { putNotices } from '../../functions/src/notices/put-notices';
import { sweepNotices } from '../../functions/src/notices/sweep-notices';
import { checkIns } from '../../functions/src/projections/check-ins';
import { projectResponse } from '../../functions/src/projections/results/project-response';
import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import { followDueStops, followStop } from '../../functions/src/rights/follow-stop';
import { inviteClasses } from '../../functions/src/rounds/invite-classes';
import { runMoods } from '../../functions/src/moods/run-moods';
import { sweepBoards } from '../../functions/src/sweep/sweep-boards';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';

const { DAY, ROUND, SCHOOL } = given;
const CHILD = 'p0';
const NOW = Date.parse('2026-11-20T18:00:00Z');

const onFailure = (path: string, error: unknown) => {
  throw new Error(path, { cause: error });
};

async function open(): Promise<FunctionsDatabase> {
  const db = given.newDatabase();
  await given.openSchool(db, given.pupilsOf('2026-5-1', 6));
  await given.putRound(db);
  const roster = { number: 1, familyName: '海野', givenName: 'なみ', kana: 'うみの なみ' };
  await db.doc(paths.roster(SCHOOL, '2026-5-1')).set({ pupils: { [CHILD]: roster, p1: roster } });
  await inviteClasses(db, SCHOOL, ROUND);
  return db;
}

/** As the command decides it. */
async function decide(db: FunctionsDatabase, parts: StopPart[], since = Date.now()): Promise<void> {
  const batch = db.batch();
  batch.set(db.doc(paths.stop(SCHOOL, CHILD)), { pupilId: CHILD, parts, since: new Date(since), due: true });
  batch.update(db.doc(paths.pupil(SCHOOL, CHILD)), { stopped: parts });
  await batch.commit();
}

/** Wherever something derived says the child's name: paths and bytes. What a person hears for its safety is not looked at. */
async function derivedOfChild(db: FunctionsDatabase): Promise<string[]> {
  const bytes = await given.derivedBytes(db);
  return Object.entries(bytes)
    .filter(([path]) => !path.includes('/sensitiveAnswers/'))
    .filter(([path, text]) => path.includes(CHILD) || text.includes(`"${CHILD}"`))
    .map(([path]) => path);
}

const project = {
  checkIn: (db: FunctionsDatabase) => checkIns.project(db, { school: SCHOOL, pupilId: CHILD, id: DAY }),
  response: (db: FunctionsDatabase) => projectResponse(db, SCHOOL, CHILD, ROUND),
} as const;

const step = fc.constantFrom(
  'check-in',
  'response',
  'trigger-check-in',
  'trigger-response',
  'sweep',
  'rebuild',
  'moods',
  'follow',
);

async function play(db: FunctionsDatabase, steps: readonly string[], rev: number): Promise<void> {
  for (const [index, one] of steps.entries())
    if (one === 'check-in') await given.putCheckIn(db, CHILD, { level: 1, rev: rev + index });
    else if (one === 'response')
      await given.putResponse(db, CHILD, { answers: given.answers(2), rev: rev + index });
    else if (one === 'trigger-check-in') await project.checkIn(db);
    else if (one === 'trigger-response') await project.response(db);
    else if (one === 'sweep') {
      await sweepBoards({ db, now: Date.now(), onFailure });
      await sweepNotices({ db, now: Date.now(), onFailure });
    } else if (one === 'rebuild') await rebuildSchool(db, SCHOOL);
    else if (one === 'moods') await runMoods(db, SCHOOL, NOW, onFailure);
    else await followStop(db, SCHOOL, CHILD);
}

describe('a stop', () => {
  it('holds against every schedule of triggers, sweeps, rebuilds and nights, and a resume brings the same bytes back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 5 }),
        fc.array(step, { minLength: 2, maxLength: 6 }),
        async (before, after) => {
          const db = await open();
          await given.putCheckIn(db, 'p1', { level: 3 });
          await checkIns.project(db, { school: SCHOOL, pupilId: 'p1', id: DAY });
          await play(db, ['check-in', 'response', ...before], 1);
          await decide(db, ['use']);
          await followDueStops(db, SCHOOL);
          expect(await derivedOfChild(db)).toEqual([]);
          for (const [index, one] of after.entries()) {
            await play(db, [one], 100 + index);
            expect(await derivedOfChild(db), after.slice(0, index + 1).join()).toEqual([]);
          }
          expect((await db.doc(paths.mood(SCHOOL, CHILD)).get()).exists).toBe(false);
          const full = await given.readData(db, paths.classRoundFull(SCHOOL, ROUND, '2026-5-1'));
          expect(full).toMatchObject({ answered: 0, invited: 5 });

          await decide(db, [], Date.now() + 1);
          await followDueStops(db, SCHOOL);
          expect((await db.doc(paths.stop(SCHOOL, CHILD)).get()).exists).toBe(false);
          const back = await given.derivedBytes(db);
          expect(await derivedOfChild(db)).toContain(paths.result(SCHOOL, CHILD, ROUND));
          await given.deleteDerived(db);
          await rebuildSchool(db, SCHOOL);
          expect(await given.derivedBytes(db)).toEqual(back);
        },
      ),
      { numRuns: 4 * Number(process.env.PROPERTY_TIMES ?? 1), endOnFailure: true },
    );
  });

  it('that was decided while a trigger, or the night, was under way is followed all the same', async () => {
    const db = await open();
    await given.putCheckIn(db, CHILD, { level: 1 });
    await given.putResponse(db, CHILD, { answers: given.answers(2) });
    await Promise.all([
      project.checkIn(db),
      decide(db, ['use']).then(() => followDueStops(db, SCHOOL)),
      project.response(db),
    ]);
    expect(await derivedOfChild(db)).toEqual([]);
    const since = new Date(NOW).toISOString();
    const notice = (kind: 'low' | 'observation') => ({
      id: paths.noticeId(kind, 'counsellor', CHILD, '2026-W47'),
      notice: {
        ...{
          kind,
          audience: 'counsellor' as const,
          pupilId: CHILD,
          classId: '2026-5-1',
          reasons: [],
          sources: [],
        },
        ...{ createdFor: [], since, expiresAt: new Date(NOW + 86_400_000).toISOString() },
      },
    });
    // Only what somebody saw or the child said.
    await putNotices(db, SCHOOL, [notice('low'), notice('observation')] as never, undefined, NOW);
    const { docs } = await db.collection(`${paths.school(SCHOOL)}/notices`).get();
    expect(docs.map(({ id }) => id.split('_')[0])).toEqual(['observation']);
  });

  it('marks the roster, so that nobody misses an answer, and outlives an import that writes children anew', async () => {
    const db = await open();
    await decide(db, ['use']);
    await followDueStops(db, SCHOOL);
    const roster = await given.readData(db, paths.roster(SCHOOL, '2026-5-1'));
    expect(roster).toMatchObject({ pupils: { [CHILD]: { stopped: true } } });
    await given.openSchool(db, { [CHILD]: ['2026-5-1'] });
    await rebuildSchool(db, SCHOOL);
    expect(await given.readData(db, paths.pupil(SCHOOL, CHILD))).toMatchObject({ stopped: ['use'] });
  });

  it('of the model alone leaves the board and the results as they are', async () => {
    const db = await open();
    await given.putCheckIn(db, CHILD, { level: 1 });
    await project.checkIn(db);
    const before = await given.derivedBytes(db);
    await db.doc(paths.risk(SCHOOL, CHILD)).set({ month: '2026-11' });
    await db.doc(`${paths.school(SCHOOL)}/scoredMonths/2026-11`).set({ scores: { [CHILD]: 0.5, p1: 0.4 } });
    await decide(db, ['model']);
    await followDueStops(db, SCHOOL);
    expect(await given.derivedBytes(db)).toEqual(before);
    expect((await db.doc(paths.risk(SCHOOL, CHILD)).get()).exists).toBe(false);
    const month = await given.readData(db, `${paths.school(SCHOOL)}/scoredMonths/2026-11`);
    expect(month?.['scores']).toEqual({ p1: 0.4 });
  });
});
