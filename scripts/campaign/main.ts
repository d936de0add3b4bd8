/**
 * `npm run campaign:sos [-- --runs 500 --seed 1]`: SOS after SOS through the real parts (rules, triggers, sweep, second path) while
 * the functions and the sweep are killed and brought back, triggers get lost, and several people tap at once. Ends with status 1
 * when one was lost, late by more than a sweep, or had two owners.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Progress } from '../start/progress';
import { buildFunctions, PROJECT } from '../stack/build';
import { WORK } from '../stack/folders';
import { functionsDatabase } from '../stack/functions-database';
import { freePorts } from '../stack/ports';
import { startStack } from '../stack/stack';
import { Sweepers } from './faults';
import { signedIn } from './person';
import { faultsOf, scheduleOf } from './schedule';
import { ADULTS, openCampaignSchool, pupilIdOf, SCHOOL } from './school';
import { playWave, type Stage } from './wave';

/** One after the other would take hours; more at once than this is another test. */
const AT_ONCE = 30;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  console.error('npm run campaign:sos -- --runs N --seed S   (whole numbers)');
  process.exit(2);
}

const logs = join(WORK, 'campaign-logs');
mkdirSync(logs, { recursive: true });
const progress = new Progress(process.stdout);
progress.at('Starting the emulators');
const ports = await freePorts();
await buildFunctions(logs);
const stack = await startStack({ ports, only: ['firestore', 'auth', 'functions'], dist: logs, logs });
Object.assign(process.env, stack.env);

const db = functionsDatabase(PROJECT);
await openCampaignSchool(db, AT_ONCE);
const where = { project: PROJECT, firestore: stack.hosts.firestore };
const sweepers = new Sweepers(PROJECT);
const stage: Stage = {
  db,
  api: `http://${stack.hosts.functions}/${PROJECT}/asia-northeast1/sosApi`,
  pupils: Array.from({ length: AT_ONCE }, (_, index) =>
    signedIn(where, `uid-${pupilIdOf(index)}`, { role: 'pupil', school: SCHOOL, pupilId: pupilIdOf(index) }),
  ),
  adults: ADULTS.map((adult) => ({
    ...adult,
    person: signedIn(where, adult.uid, { role: adult.role, school: SCHOOL }),
  })),
  sweepers,
};

progress.at('Playing SOS', 0, runs);
const total = { lost: 0, late: 0, doublyOwned: 0, done: 0 };
try {
  for (let wave = 0; total.done < runs; wave += 1) {
    const schedules = Array.from({ length: Math.min(AT_ONCE, runs - total.done) }, (_, index) =>
      scheduleOf(seed, total.done + index, ADULTS.length),
    );
    for (const { sosId, verdict, seen } of await playWave(stage, schedules, faultsOf(seed, wave))) {
      total.lost += Number(verdict.lost);
      total.late += Number(verdict.late);
      total.doublyOwned += Number(verdict.doublyOwned);
      if (verdict.lost || verdict.late || verdict.doublyOwned)
        console.error(`\n${sosId} ${JSON.stringify({ verdict, seen })}`);
    }
    total.done += schedules.length;
    progress.at('Playing SOS', total.done, runs);
  }
} finally {
  progress.end();
  sweepers.kill();
  await Promise.all([...stage.pupils, ...stage.adults.map(({ person }) => person)].map((one) => one.close()));
  await stack.stop();
}
const { lost, late, doublyOwned, done } = total;
console.log(`seed ${seed}, ${sweepers.sweeps.length} whole sweeps`);
console.log(`lost ${lost}, late ${late}, doubly owned ${doublyOwned} of ${done}`);
process.exit(lost + late + doublyOwned === 0 ? 0 : 1);
