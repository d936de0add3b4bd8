/** The sweep as a process of its own, for the campaign to kill: sweeps again and again, and tells of each whole sweep on its output. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sweepSos } from '../../functions/src/sos/sweep-sos';
import { functionsDatabase } from '../stack/functions-database';

const EVERY_MS = 1_000;

const [, , project = ''] = process.argv;
const db = functionsDatabase(project);
for (;;) {
  const from = Date.now();
  try {
    const swept = await sweepSos({ db, now: from });
    if (swept.onSchedule) console.log(JSON.stringify({ from, until: Date.now() }));
  } catch (error) {
    console.error(String(error));
  }
  await sleep(EVERY_MS);
}
