/** 利用停止 against what computes: nights of a model and one beside it, of moods and of effects, the close of a survey, boards and rebuilds. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closingSchema } from '@domain/derived';
import { type NoticeKind, OF_KIND } from '@domain/notices/kinds';
import { paths } from '@domain/paths';
import { roundSchema } from '@domain/school/round';
import { runEffects } from '../../functions/src/effects/run-effects';
import { runMoods } from '../../functions/src/moods/run-moods';
import { sweepNotices } from '../../functions/src/notices/sweep-notices';
import { parsed } from '../../functions/src/platform/store';
import { checkIns } from '../../functions/src/projections/check-ins';
import { projectResponse } from '../../functions/src/projections/results/project-response';
import { rebuildSchool } from '../../functions/src/rebuild/rebuild-school';
import { followDueStops, followStop } from '../../functions/src/rights/follow-stop';
import { runRisk } from '../../functions/src/risk/run-risk';
import { closeRound } from '../../functions/src/rounds/close-round';
import { inviteClasses } from '../../functions/src/rounds/invite-classes';
import { sweepBoards } from '../../functions/src/sweep/sweep-boards';
import type { FunctionsDatabase } from '../../scripts/stack/functions-database';
import * as given from '../support/functions-school';
import { choose, CLASS, NIGHT, openRiskSchool, shippingModel, upload } from '../support/risk-school';

const { DAY, ROUND, SCHOOL } = given;
/** Absent on most days of all: whoever computes with this child asks adults to look after it. */
const CHILD = 'p19';
const PUPILS = 20;
const DAY_MS = 86_400_000;
const CLOSES = new Date('2026-11-21T08:00:00Z');

const onFailure = (path: string, error: unknown) => {
  throw new Error(path, { cause: error });
};

const STEPS = [
  ...['check-in', 'response', 'trigger', 'sweep', 'rebuild', 'follow'],
  ...['risk', 'moods', 'effects', 'close'],
] as const;
type Step = (typeof STEPS)[number];
const step = fc.constantFrom(...STEPS);
/** Once published, figures stand as they are: the round closes after the decision. */
const earlier = fc.constantFrom(...STEPS.filter((one) => one !== 'close'));

async function open(): Promise<FunctionsDatabase> {
  const db = given.newDatabase();
  await openRiskSchool(db, PUPILS);
  for (const id of ['chosen', 'beside']) await upload(db, shippingModel(`${id}-model`));
  await choose(db, 'chosen-model', 'beside-model');
  await given.putRound(db, { closesAt: CLOSES });
  await inviteClasses(db, SCHOOL, ROUND);
  for (let index = 0; index < PUPILS; index += 1) {
    const pupilId = `p${String(index)}`;
    const at = new Date(CLOSES.getTime() - 3_600_000);
    await given.putCheckIn(db, pupilId, { level: 3, at });
    await given.putResponse(db, pupilId, { answers: given.answers(3), at });
  }
  await rebuildSchool(db, SCHOOL, { now: NIGHT });
  return db;
}

/** `now`: ms since 1970. */
async function play(db: FunctionsDatabase, one: Step, turn: number, now: number): Promise<void> {
  const at = new Date(CLOSES.getTime() - 1_800_000);
  const deeds: Readonly<Record<Step, () => Promise<unknown>>> = {
    'check-in': () => given.putCheckIn(db, CHILD, { level: 1, rev: 10 + turn, at }),
    response: () => given.putResponse(db, CHILD, { answers: given.answers(2), rev: 10 + turn, at }),
    trigger: async () => {
      await checkIns.project(db, { school: SCHOOL, pupilId: CHILD, id: DAY });
      await projectResponse(db, SCHOOL, CHILD, ROUND);
    },
    sweep: async () => {
      await sweepBoards({ db, now, onFailure });
      await sweepNotices({ db, now, onFailure });
    },
    rebuild: () => rebuildSchool(db, SCHOOL, { now }),
    follow: () => followStop(db, SCHOOL, CHILD),
    risk: () => runRisk(db, SCHOOL, now, onFailure),
    moods: () => runMoods(db, SCHOOL, now, onFailure),
    effects: () => runEffects(db, now, onFailure),
    close: async () => {
      const round = parsed(roundSchema, await db.doc(paths.round(SCHOOL, ROUND)).get());
      if (round) await closeRound(db, SCHOOL, ROUND, round, new Date(now).toISOString());
    },
  };
  await deeds[one]();
}

const COMPUTED = ['derived', 'modelLists', 'scoredMonths', 'effects', 'effectTallies', 'digests'];

/** Of what an adult saw, a child said or attendance shows a notice stays: only what is computed goes. */
function isKept(path: string): boolean {
  const kind = path.split('/notices/')[1]?.split('_')[0];
  if (kind !== undefined) return !OF_KIND[kind as NoticeKind].isComputed;
  return /sensitiveAnswers|attendanceYears|longAbsences/.test(path);
}

/** Wherever something that was made or computed says the child's name. */
async function namedIn(db: FunctionsDatabase): Promise<string[]> {
  const bytes = await given.derivedBytes(db);
  for (const collection of COMPUTED)
    for (const one of (await db.collectionGroup(collection).get()).docs)
      bytes[one.ref.path] = given.canonical(one.data());
  // Who is absent stands on a board for everybody of the class: it is what the school records, not what the child said.
  const said = (path: string, text: string) =>
    path.includes('/classDays/') ? JSON.stringify({ ...JSON.parse(text), attendance: {} }) : text;
  const isNamed = ([path, text]: readonly [string, string]) =>
    path.includes(`/${CHILD}/`) || path.includes(`_${CHILD}_`) || said(path, text).includes(`"${CHILD}"`);
  return Object.entries(bytes)
    .filter((one) => isNamed(one) && !isKept(one[0]))
    .map(([path]) => path);
}

it('no night, close, board or rebuild brings a child back that is used no more, and no figure counts it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(earlier, { minLength: 1, maxLength: 3 }),
      fc.array(step, { minLength: 2, maxLength: 5 }),
      async (before, after) => {
        const db = await open();
        for (const [turn, one] of ['risk' as const, ...before].entries()) await play(db, one, turn, NIGHT);
        // Without a stop it is there: as the one whom the model would have looked after first.
        expect(await namedIn(db)).toContain(paths.risk(SCHOOL, CHILD));
        const batch = db.batch();
        const parts = ['use'];
        batch.set(db.doc(paths.stop(SCHOOL, CHILD)), {
          pupilId: CHILD,
          parts,
          since: new Date(NIGHT),
          due: true,
        });
        batch.update(db.doc(paths.pupil(SCHOOL, CHILD)), { stopped: parts });
        await batch.commit();
        await followDueStops(db, SCHOOL);
        expect(await namedIn(db)).toEqual([]);
        for (const [turn, one] of [...after, 'risk' as const, 'close' as const].entries()) {
          await play(db, one, 10 + turn, NIGHT + (1 + turn) * DAY_MS);
          expect(await namedIn(db), after.slice(0, turn + 1).join()).toEqual([]);
        }
        const closing = parsed(closingSchema, await db.doc(paths.closing(SCHOOL, ROUND)).get());
        expect(closing?.classes?.[CLASS]).toMatchObject({ invited: PUPILS - 1 });
        expect(closing?.grades['5']).toMatchObject({ answered: PUPILS - 1 });
      },
    ),
    { numRuns: 3 * Number(process.env.PROPERTY_TIMES ?? 1), endOnFailure: true },
  );
});
