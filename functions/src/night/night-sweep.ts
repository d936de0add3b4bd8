import { getFirestore } from 'firebase-admin/firestore';
import { onSchedule } from 'firebase-functions/scheduler';
import { OVERLAP_MS } from '../platform/sweep/run-sweep';
import { runNight } from './run-night';

/** Begins no further school after so long: the next sweep goes on five minutes after this one began. */
const PATIENCE_MS = 270_000;

export const nightSweep = onSchedule(
  {
    schedule: 'every 5 minutes',
    timeZone: 'Asia/Tokyo',
    maxInstances: 1,
    timeoutSeconds: 540,
    memory: '512MiB',
  },
  async () => {
    const started = Date.now();
    await runNight({
      db: getFirestore(),
      now: started,
      isTimeUp: () => Date.now() - started > PATIENCE_MS,
      settleMs: process.env.FUNCTIONS_EMULATOR === 'true' ? 0 : OVERLAP_MS,
    });
  },
);
