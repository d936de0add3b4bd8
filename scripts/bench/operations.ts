/** What Firestore charges for a check-in and a response, with what a running model adds: counted, on the emulator. */
import * as given from '../../tests/support/functions-school';
import * as risk from '../../tests/support/risk-school';
import { checkIns } from '../../functions/src/projections/check-ins';
import { NoticeWorlds } from '../../functions/src/notices/run';
import { projectResponse } from '../../functions/src/projections/results/project-response';
import { rescorePupil } from '../../functions/src/risk/rescore-pupil';
import { OVERLAP_MS } from '../../functions/src/platform/sweep/run-sweep';
import { sweepBoards } from '../../functions/src/sweep/sweep-boards';
import { countOperations, type Operations } from './operation-count';
import type { Row } from './row';

const CLASS = '2026-5-1';
const CLASS_SIZE = 35;
const MINUTE_MS = 60_000;

/** US$ in asia-northeast1 for 100,000 of each. */
const PRICE = { reads: 0.038, writes: 0.115, deletes: 0.013 };
const CHECK_INS_A_MONTH = 20;

export async function operationRows(): Promise<Row[]> {
  const checkIn = await checkInOperations();
  const response = await responseOperations();
  const rescoring = await rescoringOperations();
  const priced = (['reads', 'writes', 'deletes'] as const).map((one) => checkIn[one] * PRICE[one]);
  const month = (CHECK_INS_A_MONTH * priced.reduce((sum, one) => sum + one, 0)) / 100_000;
  return [
    ...rows(
      'check-in',
      checkIn,
      { reads: 3, writes: 3, deletes: 1 },
      'with its share in the sweep; the rules read nothing',
    ),
    ...rows(
      'survey response → results and aggregates',
      response,
      { reads: 5, writes: 6, deletes: 0 },
      'one more read by the rules: the round',
    ),
    ...rows(
      'survey response → score, while a model runs',
      rescoring,
      { reads: 20, writes: 1, deletes: 0 },
      'the school itself is read once a minute and instance',
    ),
    { what: 'one pupil-month, 20 check-ins', value: month, unit: 'US$', budget: 0.001 },
  ];
}

function rows(what: string, counted: Operations, budget: Operations, note: string): Row[] {
  return [
    { what: `${what}: reads`, value: counted.reads, unit: '', budget: budget.reads, note },
    { what: `${what}: writes`, value: counted.writes, unit: '', budget: budget.writes },
    { what: `${what}: deletes`, value: counted.deletes, unit: '', budget: budget.deletes },
  ];
}

/** A class answers, its triggers run, and the sweep looks once a minute until it looks past them. Per pupil. */
async function checkInOperations(): Promise<Operations> {
  const db = given.newDatabase();
  const pupils = given.pupilsOf(CLASS, CLASS_SIZE);
  await given.openSchool(db, pupils);
  const began = Date.now();
  const onFailure = (path: string, error: unknown) => console.error(path, error);
  // As it runs in the cloud: it waits until what arrives late is visible, and looks at everything once.
  const sweepAt = (now: number) => sweepBoards({ db, now, settleMs: OVERLAP_MS, onFailure });
  await sweepAt(began);
  const emptySweeps = await countOperations(() => sweepAt(began));
  const sweeps = [1, 2, 3, 4].map((minute) => began + minute * MINUTE_MS);
  const all = await countOperations(async () => {
    for (const pupilId of Object.keys(pupils)) {
      await given.putCheckIn(db, pupilId, { at: new Date(began + MINUTE_MS / 2) });
      await checkIns.project(db, { school: given.SCHOOL, pupilId, id: given.DAY });
    }
    for (const now of sweeps) await sweepAt(now);
  });
  // What a sweep reads and writes when nothing has arrived is the school's, not a check-in's.
  return {
    reads: (all.reads - sweeps.length * emptySweeps.reads) / CLASS_SIZE,
    writes: (all.writes - sweeps.length * emptySweeps.writes) / CLASS_SIZE,
    deletes: (all.deletes - sweeps.length * emptySweeps.deletes) / CLASS_SIZE,
  };
}

async function responseOperations(): Promise<Operations> {
  const db = given.newDatabase();
  await given.openSchool(db, given.pupilsOf(CLASS, 2));
  await given.putRound(db);
  // The instrument is read once per instance, not once per response.
  await given.putResponse(db, 'p1', { answers: given.answers(2) });
  await projectResponse(db, given.SCHOOL, 'p1', given.ROUND);
  return countOperations(async () => {
    await given.putResponse(db, 'p0', { answers: given.answers(3) });
    await projectResponse(db, given.SCHOOL, 'p0', given.ROUND);
  });
}

/** What scoring a pupil again adds to a response of a class that answers together. */
async function rescoringOperations(): Promise<Operations> {
  const db = given.newDatabase();
  await risk.openRiskSchool(db, 2);
  const model = risk.shippingModel('bench-model');
  await risk.upload(db, model);
  await risk.choose(db, model.id);
  await given.putRound(db, { closesAt: new Date(risk.NIGHT) });
  const onFailure = (path: string, error: unknown) => console.error(path, error);
  const worlds = new NoticeWorlds(db, risk.NIGHT, onFailure);
  const rescore = (pupilId: string) =>
    rescorePupil({ db, worlds, now: risk.NIGHT, onFailure }, given.SCHOOL, pupilId);
  await rescore('p0');
  return countOperations(() => rescore('p1'));
}
