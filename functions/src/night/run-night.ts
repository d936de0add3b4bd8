import type { Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import type { Day } from '@domain/days';
import { isFinished, nightOf, type NightSchool, type NightStep, stepsDue } from '@domain/night';
import { paths } from '@domain/paths';
import { runEffects } from '../effects/run-effects';
import { runMoods } from '../moods/run-moods';
import { unfinishedDryRuns } from '../risk/dry-run';
import { runRisk } from '../risk/run-risk';
import type { OnFailure } from '../sos/leniently';
import { inLanes } from '../sweep/lanes';
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
const STEPS: Readonly<Record<NightStep, Step>> = { moods: runMoods, risk: runRisk };

/**
 * The night's work that is due: every school once a night, and what was missed as soon as it can be; then what comes of it for the
 * city. A school that fails is tried again by the next sweeps, and holds up no other. Running twice at once is harmless.
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
  const schools = db.collection('schools');
  const [state, count] = await Promise.all([readNight(db), schools.count().get()]);
  if (state && isFinished(state, night, count.data().count)) return;
  const { docs } = await schools.select().get();
  let left = 0;
  await inLanes(SCHOOLS_AT_ONCE, docs, async ({ id: school }) => {
    if (isTimeUp()) left += 1;
    else if (!(await workThrough(school, state?.schools?.[school]))) left += 1;
  });
  if (left > 0) return;
  if (await attempt('effects', () => runEffects(db, now))) await writeFinished(db, night, now);

  /** Whether nothing is left to do, or to try, with a school in this night. */
  async function workThrough(school: string, before: NightSchool | undefined): Promise<boolean> {
    let current = begunIn(night, before);
    for (const step of stepsDue(before, night)) {
      const isDone = await attempt(`${paths.school(school)} ${step}`, () => STEPS[step](db, school, now));
      current = isDone
        ? { ...current, done: [...current.done, step] }
        : { ...current, failures: current.failures + 1 };
      await writeNightSchool(db, school, current, now);
    }
    return stepsDue(current, night).length === 0;
  }
}

function begunIn(night: Day, before: NightSchool | undefined): NightSchool {
  return before?.night === night ? before : { night, done: [], failures: 0 };
}
