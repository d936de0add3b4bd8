import type { Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import {
  isFinished,
  modelsKey,
  nightOf,
  type NightSchool,
  type NightStep,
  schoolTonight,
  stepsDue,
} from '@domain/night';
import { paths } from '@domain/paths';
import { runEffects } from '../effects/run-effects';
import { runMoods } from '../moods/run-moods';
import { unfinishedDryRuns } from '../risk/dry-run';
import { loadModels } from '../risk/load-models';
import { runRisk } from '../risk/run-risk';
import { followStops } from '../rights/follow-stop';
import type { OnFailure } from '../platform/store';
import { inLanes } from '../platform/lanes';
import { readNight, writeFinished, writeNightSchool } from './night-state';

const SCHOOLS_AT_ONCE = 4;

const FAILED: OnFailure = (path, error) => logger.error('night not done', { path, error: String(error) });

export interface NightPorts {
  db: Firestore;
  /** Ms since 1970. */
  now: number;
  /** Whether to leave the rest to the next sweep. */
  isTimeUp?: () => boolean;
  /** How long the trigger of an uploaded model is given, ms. */
  settleMs?: number;
  onFailure?: OnFailure;
}

type Step = (db: Firestore, school: string, now: number) => Promise<unknown>;
const STEPS: Readonly<Record<NightStep, Step>> = {
  // Whose data were stopped while a step went on is in what it has just written.
  moods: async (db, school, now) => {
    await runMoods(db, school, now);
    await followStops(db, school);
  },
  risk: async (db, school, now) => {
    await runRisk(db, school, now);
    await followStops(db, school);
  },
};

/**
 * The night's work that is due: every school once a night, and what was missed as soon as it can be; then what comes of it for the
 * city. A school that fails is tried again by the next sweeps, and holds up no other. A new choice of the board is carried out by the
 * next sweep. Running twice at once is harmless.
 */
export async function runNight(ports: NightPorts): Promise<void> {
  const { db, now, isTimeUp = () => false, settleMs = 0, onFailure = FAILED } = ports;
  const attempt = (path: string, work: () => Promise<unknown>) =>
    work().then(
      () => true,
      (error: unknown) => {
        onFailure(path, error);
        return false;
      },
    );
  await attempt('models', () => unfinishedDryRuns({ db, now, isTimeUp, onFailure }, settleMs));

  const night = nightOf(now);
  const models = modelsKey(await loadModels(db, onFailure));
  const schools = db.collection('schools');
  const [state, count] = await Promise.all([readNight(db, onFailure), schools.count().get()]);
  if (state && isFinished(state, night, models, count.data().count)) return;
  const { docs } = await schools.select().get();
  let left = 0;
  await inLanes(SCHOOLS_AT_ONCE, docs, async ({ id: school }) => {
    const isDone = !isTimeUp() && (await workThrough(school, state?.schools?.[school]));
    if (!isDone) left += 1;
  });
  if (left > 0) return;
  if (await attempt('effects', () => runEffects(db, now))) await writeFinished(db, night, models, now);

  /** Whether nothing is left to do, or to try, with a school in this night. */
  async function workThrough(school: string, before: NightSchool | undefined): Promise<boolean> {
    let current = schoolTonight(before, night, models);
    for (const step of stepsDue(current)) {
      const isDone = await attempt(`${paths.school(school)} ${step}`, () => STEPS[step](db, school, now));
      current = isDone
        ? { ...current, done: [...current.done, step] }
        : { ...current, failures: current.failures + 1 };
      await writeNightSchool(db, school, current, now);
    }
    return stepsDue(current).length === 0;
  }
}
