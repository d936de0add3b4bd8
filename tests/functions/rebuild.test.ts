import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import { checkIns } from '../../functions/src/projections/check-ins';
import { attendance } from '../../functions/src/projections/attendance';
import { contacts, topics } from '../../functions/src/projections/staff-marks';
import { sweepNotices } from '../../functions/src/notices/sweep-notices';
import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import { projectResponse } from '../../functions/src/projections/results/project-response';
import { inviteClasses } from '../../functions/src/rounds/invite-classes';
import { sweepBoards } from '../../functions/src/sweep/sweep-boards';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { followChoices } from '../../functions/src/readers/follow-choices';
import { NotedNotifier } from '../support/climbing-school';
import * as given from '../support/functions-school';

const { DAY, ROUND, SCHOOL } = given;
const PUPILS = {
  p0: ['2026-5-1'],
  p1: ['2026-5-1'],
  p2: ['2026-2-1'],
  h0: ['2026-5-himawari', '2026-5-1'],
} as const;

const level = fc.constantFrom(1, 2, 3, 4);
const write = fc.record({
  pupilId: fc.constantFrom(...(Object.keys(PUPILS) as (keyof typeof PUPILS)[])),
  what: fc.oneof(
    fc.record({ kind: fc.constant('checkIn' as const), level, talk: fc.boolean() }),
    fc.record({ kind: fc.constant('response' as const), level, declined: fc.boolean() }),
    fc.record({ kind: fc.constant('contact' as const), withdrawn: fc.boolean() }),
    fc.record({ kind: fc.constant('observation' as const), withdrawn: fc.boolean() }),
    fc.record({
      kind: fc.constant('attendance' as const),
      state: fc.constantFrom('absent', 'late', 'present'),
    }),
    fc.record({ kind: fc.constant('choice' as const), not: fc.subarray(['teacher', 'nurse']) }),
  ),
  /** How often its trigger runs: dropped, once, twice. */
  deliveries: fc.integer({ min: 0, max: 2 }),
  /** Triggers run in this order, whatever the order of the writes. */
  order: fc.nat(100),
});
type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;

async function store(db: FunctionsDatabase, { pupilId, what }: Write, rev: number): Promise<void> {
  const [classId] = PUPILS[pupilId];
  if (what.kind === 'checkIn')
    await given.putCheckIn(db, pupilId, { level: what.level, rev, ...(what.talk && { talkTo: 'homeroom' }) });
  else if (what.kind === 'response') {
    const answers = given.answers(what.level, what.declined ? { q30: 'declined', q31: 'declined' } : {});
    await given.putResponse(db, pupilId, { answers, rev, classId });
  } else if (what.kind === 'choice') await given.putChoices(db, pupilId, what.not, rev);
  else if (what.kind === 'contact') await given.putContact(db, pupilId, what);
  else if (what.kind === 'observation') await given.putObservation(db, pupilId, what);
  else await given.putAttendance(db, pupilId, { [DAY]: { state: what.state, source: 'teacher' } });
}

function project(db: FunctionsDatabase, { pupilId, what }: Write): Promise<void> {
  const place = (id: string) => ({ school: SCHOOL, pupilId, id });
  if (what.kind === 'checkIn') return checkIns.project(db, place(DAY));
  if (what.kind === 'response') return projectResponse(db, SCHOOL, pupilId, ROUND);
  if (what.kind === 'choice') return followChoices(followRun(db), SCHOOL, pupilId);
  if (what.kind === 'attendance') return attendance.project(db, place(DAY.slice(0, 7)), [DAY]);
  if (what.kind === 'contact') return contacts.project(db, place(`${DAY}_teacher`));
  return topics.project(db, place(`${DAY}_teacher_observation`));
}

const followRun = (db: FunctionsDatabase) => ({
  ...{ db, now: Date.now(), notifier: new NotedNotifier() },
  onFailure: (path: string) => expect.fail(path),
});

async function openSchool(db: FunctionsDatabase): Promise<void> {
  const pupils = Object.entries(PUPILS).map(([id, [first, ...others]]) => [id, [first, ...others]] as const);
  await given.openSchool(db, Object.fromEntries(pupils));
  await given.putRound(db);
  await inviteClasses(db, SCHOOL, ROUND);
}

async function sweep(db: FunctionsDatabase): Promise<void> {
  const onFailure = (path: string, error: unknown) => {
    throw new Error(path, { cause: error });
  };
  await sweepBoards({ db, now: Date.now(), onFailure });
  await sweepNotices({ db, now: Date.now(), onFailure });
}

describe('the rebuild', () => {
  it('arrives at the same bytes as triggers that were dropped, doubled and shuffled, and the sweep', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 5, maxLength: 20 }), async (writes) => {
        const db = given.newDatabase();
        await openSchool(db);
        for (const [index, one] of writes.entries()) {
          await store(db, one, index + 1);
          // Some triggers run between the writes, the others after all of them.
          if (one.order % 3 === 0 && one.deliveries > 0) await project(db, one);
        }
        const late = writes.flatMap((one) => Array.from({ length: one.deliveries }, () => one));
        await Promise.all(late.sort((a, b) => a.order - b.order).map((one) => project(db, one)));
        await sweep(db);
        const incremental = await given.derivedBytes(db);

        expect(await rebuildSchool(db, SCHOOL)).toBe(0);
        await given.deleteDerived(db);
        await rebuildSchool(db, SCHOOL);
        expect(await given.derivedBytes(db)).toEqual(incremental);
      }),
      // Each run takes a second of emulator time: a failing one is shown as it is, with its seed.
      { numRuns: 4 * Number(process.env.PROPERTY_TIMES ?? 1), endOnFailure: true },
    );
  });

  it('removes what no source stands behind any more, and mends what is wrong', async () => {
    const db = given.newDatabase();
    await openSchool(db);
    await given.putCheckIn(db, 'p0');
    await given.putResponse(db, 'p0', { answers: given.answers(4) });
    await rebuildSchool(db, SCHOOL);
    const right = await given.derivedBytes(db);

    await db
      .doc(paths.classDay(SCHOOL, '2026-5-1', '2026-11-19'))
      .set({ classId: '2026-5-1', day: '2026-11-19' });
    await db.doc(paths.result(SCHOOL, 'p1', ROUND)).set({ classId: '2026-5-1' });
    await db.doc(paths.classRound(SCHOOL, ROUND, '2026-6-1')).set({ answered: 3 });
    await db.doc(paths.classRoundFull(SCHOOL, ROUND, '2026-5-1')).update({ answered: 30 });
    await db.doc(paths.classDay(SCHOOL, '2026-5-1', DAY)).update({ 'entries.p0.level': 1 });
    expect(await rebuildSchool(db, SCHOOL)).toBe(5);
    expect(await given.derivedBytes(db)).toEqual(right);
  });

  it('moves past days to the present class of a pupil who has changed classes', async () => {
    const db = given.newDatabase();
    await openSchool(db);
    await given.putCheckIn(db, 'p0');
    await checkIns.project(db, { school: SCHOOL, pupilId: 'p0', id: DAY });
    await given.openSchool(db, { p0: ['2026-5-2'] });
    await rebuildSchool(db, SCHOOL);

    expect(await given.readData(db, paths.classDay(SCHOOL, '2026-5-1', DAY))).toBeUndefined();
    expect(await given.readData(db, paths.classDay(SCHOOL, '2026-5-2', DAY))).toMatchObject({
      entries: { p0: { level: 4 } },
    });
  });

  it('loses and doubles nothing that arrives while it runs', async () => {
    const db = given.newDatabase();
    await openSchool(db);
    await given.putResponse(db, 'p0', { answers: given.answers(4) });
    await projectResponse(db, SCHOOL, 'p0', ROUND);
    await sweep(db);
    const arriving = (async () => {
      for (const pupilId of ['p1', 'h0'] as const) {
        await given.putCheckIn(db, pupilId);
        await given.putResponse(db, pupilId, { answers: given.answers(2), classId: PUPILS[pupilId][0] });
        await Promise.all([
          checkIns.project(db, { school: SCHOOL, pupilId, id: DAY }),
          projectResponse(db, SCHOOL, pupilId, ROUND),
        ]);
      }
    })();
    await Promise.all([arriving, rebuildSchool(db, SCHOOL)]);
    await sweep(db);
    const after = await given.derivedBytes(db);

    expect(await rebuildSchool(db, SCHOOL)).toBe(0);
    expect(await given.derivedBytes(db)).toEqual(after);
  });
});

it('goes on past one document of each kind that cannot be read', async () => {
  const db = given.newDatabase();
  await given.openSchool(db, PUPILS);
  await given.putRound(db);
  for (const pupilId of ['p0', 'p1']) {
    await given.putCheckIn(db, pupilId, { level: 4 });
    await given.putResponse(db, pupilId, { answers: given.answers(2) });
    await given.putContact(db, pupilId, { withdrawn: false });
  }
  await db.doc(paths.checkIn(SCHOOL, 'p0', DAY)).update({ level: 'sunny' });
  await db.doc(paths.response(SCHOOL, 'p0', ROUND)).update({ answers: 'all' });
  await db.doc(paths.pupil(SCHOOL, 'p2')).update({ classIds: 'none' });
  await rebuildSchool(db, SCHOOL);
  expect(await given.readData(db, paths.classDay(SCHOOL, '2026-5-1', DAY))).toMatchObject({
    entries: { p1: { level: 4 } },
  });
  expect(await given.readData(db, paths.result(SCHOOL, 'p1', ROUND))).toBeDefined();
  expect(await given.readData(db, paths.result(SCHOOL, 'p0', ROUND))).toBeUndefined();
});
