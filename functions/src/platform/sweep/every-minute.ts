import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { onSchedule } from 'firebase-functions/scheduler';
import { OVERLAP_MS } from './run-sweep';

interface Ports {
  readonly db: Firestore;
  /** Ms since 1970. */
  readonly now: number;
  readonly settleMs: number;
}

/** A sweep that comes every minute, one at a time. */
export function everyMinute(sweep: (ports: Ports) => Promise<unknown>) {
  return onSchedule(
    {
      schedule: 'every 1 minutes',
      timeZone: 'Asia/Tokyo',
      maxInstances: 1,
      timeoutSeconds: 540,
      memory: '512MiB',
    },
    async () => {
      await sweep({
        db: getFirestore(),
        now: Date.now(),
        // On a developer's machine reads cost nothing, and nobody likes to wait.
        settleMs: process.env.FUNCTIONS_EMULATOR === 'true' ? 0 : OVERLAP_MS,
      });
    },
  );
}
