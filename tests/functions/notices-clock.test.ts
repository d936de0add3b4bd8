/** Nobody opens it: the clock calls more people, and the morning digest says what is new. */
import { describe, expect, it } from 'vitest';
import { fromStored } from '@domain/documents/instants';
import { composeNotices } from '@domain/notices/compose';
import { matter } from '@domain/notices/notice.fixture';
import { noticeCallSchema } from '@domain/notices/records';
import { paths } from '@domain/paths';
import { at, iso, MINUTE, settings } from '@domain/sos/sos.fixture';
import { projectReviews } from '../../functions/src/notices/project-reviews';
import { putNotices } from '../../functions/src/notices/put-notices';
import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';
import {
  notices,
  noticeRun,
  openNoticingSchool,
  PUPIL,
  putObserved,
  putReview,
  sweptNotices,
  WEEK,
} from '../support/noticing-school';

const { ROUND, SCHOOL } = given;
const SAFETY = `safety_safety_${PUPIL}_${ROUND}`;
/** Of Wednesday. */
const OPENING = at(24 + 8, 15);
const nightWatch = {
  ...settings,
  outOfHours: [
    { afterMinutes: 0, to: ['principal', 'board'], channels: ['push' as const, 'email' as const] },
  ],
};

async function calls(db: FunctionsDatabase, noticeId: string) {
  const { docs } = await db.collection(`${paths.notice(SCHOOL, noticeId)}/calls`).get();
  return docs.map((one) => noticeCallSchema.parse(fromStored(one.data())));
}

describe('a safety answer that nobody opens', () => {
  it('takes the clock of the SOS chain when school ends, by the chain of the night', async () => {
    const db = given.newDatabase();
    await openNoticingSchool(db, { settings: nightWatch });
    await given.putResponse(db, PUPIL, { answers: given.answers(1, { q21: 4 }), at: new Date(at(9)) });
    expect((await sweptNotices(db, at(9))).told).toEqual(['nurse-1 push', 'principal push']);
    expect(await sweptNotices(db, at(16, 59))).toMatchObject({ called: 0, told: [] });
    expect(await sweptNotices(db, at(17))).toMatchObject({
      called: 1,
      told: ['principal email', 'principal push'],
    });
    expect(await sweptNotices(db, at(17))).toMatchObject({ called: 0, told: [] });
    expect(await sweptNotices(db, at(17, 10))).toMatchObject({ called: 1 });
    expect(await calls(db, SAFETY)).toMatchObject([
      { step: 0, at: iso(at(17)), to: ['principal'] },
      { step: 1, at: iso(at(17, 10)), to: ['principal'] },
    ]);
  });

  it('waits for the opening where nobody watches, brings in who is called, and stops when somebody opens it', async () => {
    const db = given.newDatabase();
    await openNoticingSchool(db);
    await given.putResponse(db, PUPIL, { answers: given.answers(1, { q21: 4 }), at: new Date(at(9)) });
    await sweptNotices(db, at(9));
    expect(await sweptNotices(db, at(20))).toMatchObject({ called: 0, told: [] });
    expect((await sweptNotices(db, OPENING)).told).toEqual(['nurse-1 push', 'sc-1 push']);
    expect((await sweptNotices(db, OPENING + 3 * MINUTE)).told).toEqual(['principal email', 'vice email']);
    const called = (await notices(db))[SAFETY];
    expect(called?.createdFor).toEqual(['nurse-1', 'principal', 'sc-1', 'vice']);

    await db.doc(paths.notice(SCHOOL, SAFETY)).delete();
    await rebuildSchool(db, SCHOOL, { now: OPENING + 4 * MINUTE });
    expect((await notices(db))[SAFETY]).toEqual(called);

    await putReview(db, SAFETY, 'vice', OPENING + 4 * MINUTE);
    await projectReviews(noticeRun(db, OPENING + 4 * MINUTE), SCHOOL, SAFETY);
    expect(await sweptNotices(db, OPENING + 60 * MINUTE)).toMatchObject({ called: 0, told: [] });
  });
});

it('what somebody has opened is called for by nobody, even when the trigger of that got lost', async () => {
  const db = given.newDatabase();
  await openNoticingSchool(db, { settings: nightWatch });
  await given.putResponse(db, PUPIL, { answers: given.answers(1, { q21: 4 }), at: new Date(at(9)) });
  await sweptNotices(db, at(9));
  await putReview(db, SAFETY, 'nurse-1', at(10));
  expect(await sweptNotices(db, at(17))).toMatchObject({ called: 0, told: [] });
  expect((await notices(db))[SAFETY]).toMatchObject({ openedAt: iso(at(10)) });
});

it('what cannot be read holds up no clock', async () => {
  const db = given.newDatabase();
  await openNoticingSchool(db, { settings: nightWatch });
  await given.putResponse(db, PUPIL, { answers: given.answers(1, { q21: 4 }), at: new Date(at(9)) });
  await sweptNotices(db, at(9));
  await db.doc(paths.response(SCHOOL, PUPIL, ROUND)).update({ rev: 'x' });
  await db.doc(paths.review(SCHOOL, SAFETY, 'nurse-1')).set({ by: 'nurse-1' });
  expect(await sweptNotices(db, at(17))).toMatchObject({ called: 1 });
  await db.doc(paths.noticeCall(SCHOOL, SAFETY, 0)).update({ to: 'x' });
  expect(await sweptNotices(db, at(17, 10))).toMatchObject({ called: 1 });
  expect(await sweptNotices(db, at(17, 11))).toMatchObject({ called: 0 });
});

describe('the morning digest', () => {
  it('tells again of what a colleague has added after somebody has looked', async () => {
    const db = given.newDatabase();
    await openNoticingSchool(db);
    await putObserved(db, 'nurse-1', at(10));
    await sweptNotices(db, at(10, 1));
    await sweptNotices(db, at(11));
    const id = `observation_counsellor_${PUPIL}_${WEEK}`;
    const decidedAt = new Date(at(12));
    await putReview(db, id, 'sc-1', at(12), {
      ownView: 'unsure',
      decision: 'watch',
      decidedAt,
      at: decidedAt,
    });
    await projectReviews(noticeRun(db, at(12)), SCHOOL, id);
    await putObserved(db, 'vice', at(13));
    await sweptNotices(db, at(13, 1));
    await sweptNotices(db, at(24 + 8));
    expect(await given.readData(db, paths.digest(SCHOOL, '2026-11-25'))).toMatchObject({
      told: { 'homeroom-5-1': 1, 'nurse-1': 1, 'sc-1': 1 },
    });
  });

  it('tells each adult once in the morning that something waits, and nobody for whom nothing does', async () => {
    const db = given.newDatabase();
    await openNoticingSchool(db);
    expect((await sweptNotices(db, at(8))).told).toEqual([]);
    await putObserved(db, 'vice', at(10));
    expect((await sweptNotices(db, at(10))).told).toEqual([]);
    expect((await sweptNotices(db, at(24 + 7, 55))).told).toEqual([]);
    const morning = await sweptNotices(db, at(24 + 8));
    expect(morning.told).toEqual([
      ...['homeroom-5-1 email', 'homeroom-5-1 push', 'nurse-1 email', 'nurse-1 push'],
      ...['sc-1 email', 'sc-1 push'],
    ]);
    expect(await given.readData(db, paths.digest(SCHOOL, '2026-11-25'))).toMatchObject({
      day: '2026-11-25',
      told: { 'homeroom-5-1': 1, 'nurse-1': 1, 'sc-1': 1 },
    });
    expect((await sweptNotices(db, at(24 + 8, 5))).told).toEqual([]);
    expect((await sweptNotices(db, at(48 + 8))).told).toEqual([]);
  });

  it('tells leaders of a coming day on which nobody is there for a class', async () => {
    const db = given.newDatabase();
    await openNoticingSchool(db);
    const kind = { year: 2026, grade: 6, name: '1組', kind: 'regular' };
    await db.doc(paths.schoolClass(SCHOOL, '2026-6-1')).set(kind);
    await sweptNotices(db, at(8));
    expect(await given.readData(db, paths.digest(SCHOOL, '2026-11-24'))).toMatchObject({
      told: { principal: 1, vice: 1 },
    });
  });

  it('is sent by one of two sweeps, also when the morning was missed, and never on a day without school', async () => {
    const db = given.newDatabase();
    await openNoticingSchool(db);
    await putObserved(db, 'vice', at(10));
    await sweptNotices(db, at(10, 1));
    const both = await Promise.all([sweptNotices(db, at(11)), sweptNotices(db, at(11))]);
    expect(both.flatMap(({ told }) => told)).toHaveLength(6);
    expect((await sweptNotices(db, at(24 + 8))).told).toEqual([]);
    expect((await sweptNotices(db, at(4 * 24 + 8))).told).toEqual([]);
    expect(await given.readData(db, paths.digest(SCHOOL, '2026-11-28'))).toBeUndefined();
  });
});

it('what the night computes is put once, keeps its date as long as it says nothing new, and its reviews', async () => {
  const db = given.newDatabase();
  await openNoticingSchool(db);
  const change = (since: number, codes: readonly ('mood-below-usual' | 'first-storm')[], days: number) =>
    composeNotices({
      ...{ ...matter, kind: 'change', since: iso(since) },
      reasons: codes.map((code) => ({ code, params: { days }, sources: [] })),
    });
  const id = `change_homeroom_${PUPIL}_${WEEK}`;
  expect(await putNotices(db, SCHOOL, change(at(17), ['mood-below-usual'], 2))).toBe(2);
  expect(await putNotices(db, SCHOOL, change(at(17), ['mood-below-usual'], 2))).toBe(0);
  await putReview(db, id, 'homeroom-5-1', at(18));
  await projectReviews(noticeRun(db, at(18)), SCHOOL, id);

  expect(await putNotices(db, SCHOOL, change(at(24 + 17), ['mood-below-usual'], 3))).toBe(0);
  expect((await notices(db))[id]).toMatchObject({
    since: iso(at(17)),
    openedAt: iso(at(18)),
    reasons: [{ params: { days: 3 } }],
  });
  expect(await putNotices(db, SCHOOL, change(at(24 + 17), ['mood-below-usual', 'first-storm'], 3))).toBe(2);
  expect(await putNotices(db, SCHOOL, change(at(17), ['mood-below-usual'], 2))).toBe(0);
  const again = (await notices(db))[id];
  expect(again).toMatchObject({ since: iso(at(24 + 17)) });
  // What it says now nobody has seen.
  expect(again).not.toHaveProperty('openedAt');
});
