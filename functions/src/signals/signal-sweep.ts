import { getFirestore } from 'firebase-admin/firestore';
import { onSchedule } from 'firebase-functions/scheduler';
import { OVERLAP_MS } from '../platform/sweep/run-sweep';
import { sweepSignals } from './sweep-signals';

export const signalSweep = onSchedule(
  {
    schedule: 'every 1 minutes',
    timeZone: 'Asia/Tokyo',
    maxInstances: 1,
    timeoutSeconds: 540,
    memory: '512MiB',
  },
  async () => {
    await sweepSignals({
      db: getFirestore(),
      now: Date.now(),
      settleMs: process.env.FUNCTIONS_EMULATOR === 'true' ? 0 : OVERLAP_MS,
    });
  },
);
