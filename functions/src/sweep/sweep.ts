import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { onSchedule } from 'firebase-functions/scheduler';
import { runSweep } from './run-sweep';

export const sweep = onSchedule(
  {
    schedule: 'every 1 minutes',
    timeZone: 'Asia/Tokyo',
    maxInstances: 1,
    timeoutSeconds: 300,
    memory: '512MiB',
  },
  async () => {
    await runSweep({
      db: getFirestore(),
      now: Date.now(),
      onFailure: (path, error) => logger.error('not projected', { path, error: String(error) }),
    });
  },
);
