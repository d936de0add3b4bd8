/** Triggers may be lost, doubled, late and out of order: the sweep and the rebuild arrive at the same bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNotices } from '@domain/notices/compose';
import { matter } from '@domain/notices/notice.fixture';
import type { Notice } from '@domain/notices/records';
import { isoWeekOf } from '@domain/notices/windows';
import { paths } from '@domain/paths';
import { at } from '@domain/sos/sos.fixture';
import { projectReviews } from '../../functions/src/notices/project-reviews';
import { putNotices } from '../../functions/src/notices/put-notices';
import { reconcile, type Subject } from '../../functions/src/notices/reconcile';
import { answersOf, observationsOf } from '../../functions/src/notices/subjects';
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
const SECOND = 1000;
const OTHER_WEEK = '2026-11-17';
const NOW = at(12);

const write = fc.record({
  what: fc.constantFrom('answers', 'observed', 'other-observed'),
  /** Whether it asks for a notice, or takes back what asked for one. */
  asks: fc.boolean(),
  /** How often its trigger runs: dropped, once, twice. */
  deliveries: fc.integer({ min: 0, max: 2 }),
  order: fc.nat(100),
});
type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;

async function store(db: FunctionsDatabase, { what, asks }: Write, rev: number): Promise<void> {
  const when = at(9) + rev * SECOND;
  if (what === 'answers') {
    const answers = given.answers(1, asks ? { q21: 4, q07: 4, q12: 4 } : {});
    await given.putResponse(db, PUPIL, { answers, rev, at: new Date(when) });
  } else await putObserved(db, what === 'observed' ? 'nurse-1' : 'vice', when, { withdrawn: !asks });
}

function subject(db: FunctionsDatabase, { what }: Write): Subject {
  if (what === 'answers') return answersOf(db, SCHOOL, PUPIL, ROUND);
  return observationsOf(db, SCHOOL, PUPIL, WEEK);
}

async function deleteNotices(db: FunctionsDatabase): Promise<void> {
  for (const id of Object.keys(await notices(db))) await db.doc(paths.notice(SCHOOL, id)).delete();
}

/** Without what depends on when it was said first, and on whose phone rang a moment ago. */
function sinceLatest(all: Record<string, Notice>): Record<string, Partial<Notice>> {
  const entries = Object.entries(all).map(([id, notice]) => {
    const { since, rewrittenAt = since } = notice;
    const others = without(notice, 'rewrittenAt', 'expiresAt', 'openBy', 'callAt', 'untold');
    return [id, { ...others, since: rewrittenAt }] as const;
  });
  return Object.fromEntries(entries);
}

function without(notice: Notice | undefined, ...fields: (keyof Notice)[]): Partial<Notice> {
  const kept = Object.entries(notice ?? {}).filter(([field]) => !fields.includes(field as keyof Notice));
  return Object.fromEntries(kept);
}

describe('the notices of a school', () => {
  it('are the same bytes from triggers that were dropped, doubled and shuffled, the sweep, and a rebuild', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 4, maxLength: 14 }), async (writes) => {
        const db = given.newDatabase();
        await openNoticingSchool(db);
        const run = noticeRun(db, NOW);
        const later: Write[] = [];
        for (const [index, one] of writes.entries()) {
          await store(db, one, index + 1);
          if (one.order % 2 === 0) later.push(one);
          else for (let n = 0; n < one.deliveries; n += 1) await reconcile(run, subject(db, one));
        }
        await Promise.all(
          later
            .sort((a, b) => a.order - b.order)
            .flatMap((one) => Array.from({ length: one.deliveries }, () => reconcile(run, subject(db, one)))),
        );
        expect(await sweptNotices(db, NOW)).toMatchObject({ failed: 0, failures: [] });
        const swept = await notices(db);
        expect(await sweptNotices(db, NOW + SECOND)).toMatchObject({ repaired: 0, told: [] });
        await rebuildSchool(db, SCHOOL, { now: NOW });
        expect(await notices(db)).toEqual(swept);
        // Without what stood, nobody knows any more since when it has said what it says: it counts from its latest source.
        await deleteNotices(db);
        await rebuildSchool(db, SCHOOL, { now: NOW });
        const anew = await notices(db);
        expect(sinceLatest(anew)).toEqual(sinceLatest(swept));
        for (const [id, { since, openBy = '' }] of Object.entries(anew)) {
          expect(Date.parse(since)).toBeGreaterThanOrEqual(Date.parse(swept[id]?.since ?? ''));
          expect(openBy >= (swept[id]?.openBy ?? '')).toBe(true);
        }
      }),
      { numRuns: 3 * Number(process.env.PROPERTY_TIMES ?? 1) },
    );
  });

  it('keep in a rebuild what people have done with them, and nothing that has no source any more', async () => {
    const db = given.newDatabase();
    await openNoticingSchool(db);
    await putObserved(db, 'nurse-1', at(9));
    await putObserved(db, 'vice', at(9), { day: OTHER_WEEK });
    await given.putResponse(db, PUPIL, { answers: given.answers(1, { q32: 4 }), at: new Date(at(9)) });
    await sweptNotices(db, at(10));
    const id = `safety_safety_${PUPIL}_${ROUND}`;
    await putReview(db, id, 'nurse-1', at(11), { ownView: 'worried', decision: 'case' });
    await projectReviews(noticeRun(db, at(11)), SCHOOL, id);
    // Of what a colleague has taken back, and a lost trigger has not taken away.
    await putObserved(db, 'vice', at(9), { day: OTHER_WEEK, withdrawn: true });
    await db.doc(paths.response(SCHOOL, PUPIL, ROUND)).delete();

    const before = await notices(db);
    await rebuildSchool(db, SCHOOL, { now: NOW });
    const after = await notices(db);
    // Nobody has to open in time what was taken back.
    expect(after[id]).toEqual(without(before[id], 'openBy'));
    expect(after[id]).toMatchObject({ decision: { decision: 'case' } });
    expect(Object.keys(after)).toEqual(
      Object.keys(before).filter((one) => !one.endsWith(isoWeekOf(OTHER_WEEK))),
    );
    const heartbeat = await given.readData(db, paths.noticeSweep);
    expect(Object.keys(heartbeat ?? {})).toEqual(expect.arrayContaining(['at', 'watermarks', 'failed']));
  });

  it('follow a pupil who changes classes, those of the night too, when all is rebuilt', async () => {
    const db = given.newDatabase();
    await openNoticingSchool(db);
    await putObserved(db, 'nurse-1', at(9));
    await sweptNotices(db, at(10));
    await putNotices(db, SCHOOL, composeNotices({ ...matter, kind: 'change' }));
    await db
      .doc(paths.pupil(SCHOOL, PUPIL))
      .update({ classId: '2026-5-2', classIds: ['2026-5-1', '2026-5-2'] });
    await rebuildSchool(db, SCHOOL, { now: NOW });
    const moved = { classId: '2026-5-2', otherClassId: '2026-5-1' };
    expect(Object.values(await notices(db))).toMatchObject([moved, moved, moved, moved]);
    expect(await rebuildSchool(db, SCHOOL, { now: NOW })).toBe(0);
  });

  it('are made good by the sweep one by one: what cannot be read holds up nothing else', async () => {
    const db = given.newDatabase();
    await openNoticingSchool(db);
    await given.putResponse(db, PUPIL, { answers: given.answers(1, { q21: 4 }), at: new Date(at(9)) });
    await putObserved(db, 'nurse-1', at(9));
    await db.doc(paths.response(SCHOOL, PUPIL, ROUND)).update({ rev: 'x' });
    const swept = await sweptNotices(db, at(10));
    expect(swept).toMatchObject({ repaired: 1, failed: 1 });
    expect(swept.failures).toEqual([paths.response(SCHOOL, PUPIL, ROUND)]);
  });
});
