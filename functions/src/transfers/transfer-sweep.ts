import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { everyMinute } from '../platform/sweep/every-minute';
import { signalRun } from '../signals/run';
import { sweepTransfers } from './run-transfer';

/** The rest is left to the next sweep before the platform ends a call that takes too long. */
const PATIENCE_MS = 400_000;

/** Children whose hour has come, and those that something has stopped on their way. */
export const transferSweep = everyMinute(async ({ now }) => {
  await sweepTransfers({
    ...{ db: getFirestore(), auth: getAuth(), clock: Date.now, signals: signalRun },
    isTimeUp: () => Date.now() - now > PATIENCE_MS,
    onFailure: (path, error) => logger.error('transfer not gone on with', { path, error: String(error) }),
  });
});
