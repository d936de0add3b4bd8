/** What is noticed as soon as it was written: answers about safety and bullying, 気になる. */
import { describe, expect, it } from 'vitest';
import { paths } from '@domain/paths';
import type { Answers } from '@domain/answers/pupil-records';
import { at, iso } from '@domain/sos/sos.fixture';
import { projectReviews } from '../../functions/src/notices/project-reviews';
import { reconcile } from '../../functions/src/notices/reconcile';
import { answersOf, observationsOf } from '../../functions/src/notices/subjects';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import { NotedNotifier } from '../support/climbing-school';
import * as given from '../support/functions-school';
import {
  notices,
  noticeRun,
  openNoticingSchool,
  PUPIL,
  putObserved,
  putReview,
  WEEK,
} from '../support/noticing-school';

const { ROUND, SCHOOL } = given;
const NINE = at(9);
const SAFETY = `safety_safety_${PUPIL}_${ROUND}`;

async function openSchool(): Promise<FunctionsDatabase> {
  const db = given.newDatabase();
  await openNoticingSchool(db);
  return db;
}

/** Whom the trigger of a response tells. */
async function answered(db: FunctionsDatabase, others: Answers, when: number, rev = 1): Promise<string[]> {
  const answers = given.answers(2, others);
  await given.putResponse(db, PUPIL, { answers, rev, at: new Date(when) });
  const notifier = new NotedNotifier();
  await reconcile(noticeRun(db, when, notifier), answersOf(db, SCHOOL, PUPIL, ROUND));
  return notifier.told.sort();
}

const observed = (db: FunctionsDatabase, now: number) =>
  reconcile(noticeRun(db, now), observationsOf(db, SCHOOL, PUPIL, WEEK));

async function opened(db: FunctionsDatabase, id: string, by: string, when: number, change = {}) {
  await putReview(db, id, by, when, change);
  await projectReviews(noticeRun(db, when), SCHOOL, id);
}

describe('an answer about safety', () => {
  it('is told at once, once, to the named adults, and what a teacher did to leaders alone', async () => {
    const db = await openSchool();
    const answers = { q21: 3, q12: 4, q08: 3 } as const;
    const told = await answered(db, answers, NINE);
    // The named adults, the leaders, and the team for bullying: each once.
    expect(told).toEqual(['nurse-1 push', 'principal push', 'sc-1 push', 'vice push']);
    const found = await notices(db);
    expect(Object.entries(found).map(([id, { createdFor, openBy }]) => [id, createdFor, openBy])).toEqual([
      [`bullying_bullying_${PUPIL}_${ROUND}`, ['nurse-1', 'principal', 'sc-1', 'vice'], iso(at(17 + 48))],
      [`safety_leader_${PUPIL}_${ROUND}`, ['principal', 'vice'], iso(at(17))],
      [SAFETY, ['nurse-1', 'principal'], iso(at(17))],
    ]);
    expect(found[SAFETY]?.reasons).toEqual([
      {
        code: 'safety-answer',
        params: { item: 'q21', code: 3 },
        sources: [paths.sensitiveAnswers(SCHOOL, PUPIL, ROUND)],
      },
    ]);
    expect(await answered(db, answers, NINE)).toEqual([]);
    expect(await notices(db)).toEqual(found);
  });

  it('that the pupil corrects goes, unless somebody has opened it', async () => {
    const db = await openSchool();
    await answered(db, { q21: 4, q07: 4 }, NINE);
    await opened(db, SAFETY, 'nurse-1', at(10));
    expect(await answered(db, {}, at(11), 2)).toEqual([]);
    expect(Object.keys(await notices(db))).toEqual([SAFETY]);
    expect((await notices(db))[SAFETY]).toMatchObject({ openedAt: iso(at(10)), since: iso(NINE) });
  });

  it('that becomes another one after somebody has looked is told, and has to be looked at, again', async () => {
    const db = await openSchool();
    await answered(db, { q21: 4 }, NINE);
    await opened(db, SAFETY, 'nurse-1', at(10));
    expect((await notices(db))[SAFETY]).not.toHaveProperty('callAt');

    expect(await answered(db, { q21: 4, q32: 4 }, at(11), 2)).toEqual(['nurse-1 push', 'principal push']);
    const again = (await notices(db))[SAFETY];
    expect(again).not.toHaveProperty('openedAt');
    expect(again).toHaveProperty('callAt');
    await opened(db, SAFETY, 'nurse-1', at(10), { at: new Date(at(12)) });
    expect((await notices(db))[SAFETY]).toMatchObject({ openedAt: iso(at(12)) });
  });

  it('that is sent again beside other answers puts off no deadline, and undoes no decision', async () => {
    const db = await openSchool();
    await answered(db, { q21: 4 }, at(16, 50));
    const found = (await notices(db))[SAFETY];
    expect(await answered(db, { q21: 4, q01: 1 }, at(17, 30), 2)).toEqual([]);
    const rewritten = { ...found, rewrittenAt: iso(at(17, 30)) };
    expect((await notices(db))[SAFETY]).toEqual(rewritten);

    const decision = {
      ownView: 'worried',
      decision: 'case',
      decidedAt: new Date(at(18)),
      at: new Date(at(18)),
    };
    await opened(db, SAFETY, 'nurse-1', at(18), decision);
    expect(await answered(db, { q21: 4 }, at(19), 3)).toEqual([]);
    expect((await notices(db))[SAFETY]).toMatchObject({
      ...{ since: found?.since, openBy: iso(at(17)), openedAt: iso(at(18)) },
      decision: { decision: 'case', at: iso(at(18)) },
    });
  });

  it('that becomes another one before anybody has looked keeps the earlier deadline', async () => {
    const db = await openSchool();
    await answered(db, { q21: 4 }, at(16, 50));
    expect(await answered(db, { q21: 4, q32: 4 }, at(17, 30), 2)).toEqual(['nurse-1 push', 'principal push']);
    expect((await notices(db))[SAFETY]).toMatchObject({ since: iso(at(17, 30)), openBy: iso(at(17)) });
  });

  it('that becomes another one has to be decided on again, not only opened', async () => {
    const db = await openSchool();
    await answered(db, { q21: 4 }, NINE);
    const then = { ownView: 'worried', decision: 'watch', decidedAt: new Date(at(10)) };
    await opened(db, SAFETY, 'nurse-1', at(10), then);
    expect((await notices(db))[SAFETY]).toMatchObject({ decision: { decision: 'watch', at: iso(at(10)) } });
    await answered(db, { q21: 4, q32: 4 }, at(11), 2);
    expect((await notices(db))[SAFETY]).not.toHaveProperty('decision');
    await opened(db, SAFETY, 'nurse-1', at(10), { ...then, at: new Date(at(12)) });
    expect((await notices(db))[SAFETY]).toMatchObject({ openedAt: iso(at(12)) });
    expect((await notices(db))[SAFETY]).not.toHaveProperty('decision');
    const again = { ...then, decidedAt: new Date(at(13)), at: new Date(at(13)) };
    await opened(db, SAFETY, 'nurse-1', at(10), again);
    expect((await notices(db))[SAFETY]).toMatchObject({ decision: { decision: 'watch', at: iso(at(13)) } });
  });

  it('that was taken back after somebody has looked calls nobody, and tells them when it is said again', async () => {
    const db = await openSchool();
    await answered(db, { q21: 4 }, NINE);
    await opened(db, SAFETY, 'nurse-1', at(10));
    await answered(db, { q32: 4 }, at(11), 2);
    expect((await notices(db))[SAFETY]).toHaveProperty('callAt');
    expect(await answered(db, {}, at(12), 3)).toEqual([]);
    const kept = (await notices(db))[SAFETY];
    expect(kept).not.toHaveProperty('openBy');
    expect(kept).not.toHaveProperty('callAt');
    expect(await answered(db, { q32: 4 }, at(13), 4)).toEqual(['nurse-1 push', 'principal push']);
    expect((await notices(db))[SAFETY]).toMatchObject({ since: iso(at(13)), openBy: iso(at(17)) });
  });

  it('is not noticed in an ordinary survey, nor for a pupil who has left', async () => {
    const db = await openSchool();
    expect(await answered(db, { q21: 2, q30: 'declined' }, NINE)).toEqual([]);
    await db.doc(paths.pupil(SCHOOL, PUPIL)).update({ status: 'left' });
    expect(await answered(db, { q21: 4 }, NINE, 2)).toEqual([]);
    expect(await notices(db)).toEqual({});
  });
});

describe('気になる', () => {
  it('of a week is one notice for the homeroom and one for counsellors, by title, and tells nobody at once', async () => {
    const db = await openSchool();
    await putObserved(db, 'nurse-1', NINE);
    await putObserved(db, 'vice', at(10));
    await observed(db, at(10));
    const found = await notices(db);
    expect(Object.keys(found)).toEqual([
      `observation_counsellor_${PUPIL}_${WEEK}`,
      `observation_homeroom_${PUPIL}_${WEEK}`,
    ]);
    const [counsellor] = Object.values(found);
    expect(counsellor?.reasons.map(({ params }) => params.title)).toEqual(['nurse', 'vice-principal']);
    expect(counsellor).not.toHaveProperty('openBy');
  });

  it('that one circle has opened and decided on is decided for the other; taken back, the rest stays', async () => {
    const db = await openSchool();
    await putObserved(db, 'nurse-1', NINE);
    await putObserved(db, 'vice', at(10));
    await observed(db, at(10));
    const decision = {
      ...{ ownView: 'somewhat', decision: 'talked', assignee: 'vice' },
      ...{ decidedAt: new Date(at(12)), at: new Date(at(12)) },
    };
    await opened(db, `observation_counsellor_${PUPIL}_${WEEK}`, 'sc-1', at(11), decision);
    const expected = {
      ...{ openedAt: iso(at(11)), assignee: 'vice' },
      decision: { decision: 'talked', by: 'sc-1', at: iso(at(12)) },
    };
    expect(Object.values(await notices(db))).toMatchObject([expected, expected]);

    await putObserved(db, 'vice', at(13), { withdrawn: true });
    await observed(db, at(13));
    expect(Object.values(await notices(db))).toMatchObject([
      { since: iso(NINE), ...expected },
      { since: iso(NINE), ...expected },
    ]);
  });

  it('that a colleague adds after somebody has opened and decided is new again, and what is only rewritten is not', async () => {
    const db = await openSchool();
    await putObserved(db, 'nurse-1', NINE);
    await observed(db, NINE);
    const id = `observation_counsellor_${PUPIL}_${WEEK}`;
    const decidedAt = new Date(at(12));
    const decision = { ownView: 'somewhat', decision: 'talked', decidedAt, at: decidedAt };
    await opened(db, id, 'sc-1', at(11), decision);
    await putObserved(db, 'nurse-1', at(13));
    await observed(db, at(13));
    expect((await notices(db))[id]).toMatchObject({ since: iso(NINE), decision: { decision: 'talked' } });
    await putObserved(db, 'vice', at(14));
    await observed(db, at(14));
    for (const notice of Object.values(await notices(db))) {
      expect(notice).toMatchObject({ since: iso(at(14)) });
      expect(notice).not.toHaveProperty('openedAt');
      expect(notice).not.toHaveProperty('decision');
    }
  });
});
