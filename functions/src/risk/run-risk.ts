import type { Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { monthOf } from '@domain/days';
import { addScored, newScoredMonth, type ScoredMonth } from '@domain/effect/scored-month';
import { evaluatedDay, nightOf } from '@domain/night';
import { paths } from '@domain/paths';
import { monthsNeeded } from '@domain/risk/attendance-features';
import type { ChosenModels } from '@domain/risk/choice';
import { NO_MODEL } from '@domain/risk/choices';
import { NoticeWorlds } from '../notices/run';
import type { OnFailure } from '../platform/store';
import { candidatesUpTo } from './candidates-up-to';
import { loadModels } from './load-models';
import { noticeRisks } from './notice-risks';
import { pupilPages } from './pupil-pages';
import { readPupils } from './read-pupils';
import { readRiskSchool, type RiskSchool } from './risk-school';
import { readSchoolRun, type SchoolRun, writeSchoolRun } from './risk-run-state';
import { scorePupil, type WordedCandidate, writeRisk } from './score-pupil';

/**
 * Scores every pupil of a school for the last school day, with the model that the board has chosen and the one beside it, and asks
 * adults to look after a few. A run that was killed goes on after the last page that it finished; one that is done may run again and
 * changes nothing. A pupil who cannot be scored is counted and holds up nobody. `now` in ms since 1970.
 */
export async function runRisk(
  db: Firestore,
  school: string,
  now: number,
  onFailure: OnFailure = (path, error) => logger.error('not scored', { path, error: String(error) }),
): Promise<SchoolRun> {
  const [models, before] = await Promise.all([
    loadModels(db, onFailure),
    readSchoolRun(db, school, onFailure),
  ]);
  if (before?.done && isIdle(before) && !models.active && !models.shadow) return before;
  const worlds = new NoticeWorlds(db, now, onFailure);
  const given = await readRiskSchool({ db, worlds, now, onFailure }, school);
  const fresh: SchoolRun = {
    ...{ day: evaluatedDay(given.calendar, nightOf(now)), model: models.active?.id ?? NO_MODEL },
    ...(models.shadow && { shadow: models.shadow.id }),
    ...{ done: false, scored: 0, noticed: 0, failed: 0 },
  };
  const run = before && isSameRun(before, fresh) ? before : fresh;
  const work: Work = { db, given, models, now, onFailure };
  const candidates = await candidatesUpTo(work, run);
  const month = await monthToKeep(work, run);
  const { scored, failed } = await scoreRest(work, run, candidates, month);
  const noticed = models.active ? await noticeRisks(db, given, models.active, candidates, run.day) : 0;
  const finished = { ...fresh, scored, failed, noticed, done: true };
  const batch = db.batch();
  writeSchoolRun(db, batch, school, finished, now);
  if (month) batch.set(db.doc(paths.scoredMonth(school, month.month)), month);
  await batch.commit();
  return finished;
}

/** What a run has in its hands. */
export interface Work {
  readonly db: Firestore;
  readonly given: RiskSchool;
  readonly models: ChosenModels;
  readonly now: number;
  readonly onFailure: OnFailure;
}

function isIdle({ model, shadow }: SchoolRun): boolean {
  return model === NO_MODEL && shadow === undefined;
}

function isSameRun(before: SchoolRun, { day, model, shadow }: SchoolRun): boolean {
  return !before.done && before.day === day && before.model === model && before.shadow === shadow;
}

/**
 * What is kept once a month of the active model's scores, until what it predicted is known. A run that goes on where another one was
 * killed has not seen everybody: it leaves that to the next night.
 */
async function monthToKeep(
  { db, given, models: { active } }: Work,
  { day, after }: SchoolRun,
): Promise<ScoredMonth | undefined> {
  if (!active || after !== undefined) return undefined;
  const kept = await db.doc(paths.scoredMonth(given.school, monthOf(day))).get();
  return kept.get('model') === active.id ? undefined : newScoredMonth(active, day);
}

/** Page by page, never a whole school in memory: of most pupils only the score stays, and that in Firestore. */
async function scoreRest(
  { db, given, models, now, onFailure }: Work,
  begun: SchoolRun,
  candidates: WordedCandidate[],
  month: ScoredMonth | undefined,
): Promise<SchoolRun> {
  const months = monthsNeeded(begun.day);
  let run = begun;
  for await (const { pupils, others, last } of pupilPages(db, given.school, onFailure, begun.after)) {
    const stored = await readPupils(db, given, pupils, months, onFailure);
    const scored = stored.map((pupil) => scorePupil(given, models, pupil, begun.day));
    const batch = db.batch();
    for (const ref of await standingRisks(db, given.school, others)) batch.delete(ref);
    for (const one of scored) {
      writeRisk(db, batch, one);
      if (one.candidate) candidates.push(one.candidate);
      if (month && one.risk?.scored) addScored(month, one.pupil.pupilId, one.row, one.risk.scored.score);
    }
    run = {
      ...run,
      after: last,
      scored: run.scored + scored.filter(({ risk }) => risk && !risk.alreadyAbsent).length,
      failed: run.failed + pupils.length - stored.length,
    };
    writeSchoolRun(db, batch, given.school, run, now);
    await batch.commit();
  }
  return run;
}

/** What was once computed about children who have left, or with whom no model computes any more: nothing of it is kept. */
async function standingRisks(db: Firestore, school: string, pupilIds: readonly string[]) {
  if (pupilIds.length === 0) return [];
  const refs = pupilIds.map((pupilId) => db.doc(paths.risk(school, pupilId)));
  const snapshots = await db.getAll(...refs, { fieldMask: ['day'] });
  return snapshots.flatMap(({ exists, ref }) => (exists ? [ref] : []));
}
