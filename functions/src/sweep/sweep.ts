import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { onSchedule } from 'firebase-functions/scheduler';
import { sweepSos } from '../sos/sweep-sos';
import { OVERLAP_MS } from '../platform/sweep/run-sweep';
import { sweepBoards } from './sweep-boards';

export const sweep = onSchedule(
  {
    schedule: 'every 1 minutes',
    timeZone: 'Asia/Tokyo',
    maxInstances: 1,
    timeoutSeconds: 540,
    memory: '512MiB',
  },
  async () => {
    // A second clock for what must never wait, should the first one stop.
    await sweepSos({ db: getFirestore(), now: Date.now() }).catch((error: unknown) =>
      logger.error('sos not swept', { error: String(error) }),
    );
    await sweepBoards({
      db: getFirestore(),
      now: Date.now(),
      // On a developer's machine reads cost nothing, and nobody likes to wait.
      settleMs: process.env.FUNCTIONS_EMULATOR === 'true' ? 0 : OVERLAP_MS,
      onFailure: (path, error) => logger.error('not projected', { path, error: String(error) }),
    });
  },
);
