import { getFirestore } from 'firebase-admin/firestore';
import { onSchedule } from 'firebase-functions/scheduler';
import { sweepSos } from './sweep-sos';

/** A sweep that hangs must not stop the next one: two at once are harmless. */
export const sosSweep = onSchedule(
  { schedule: 'every 1 minutes', timeZone: 'Asia/Tokyo', maxInstances: 3, timeoutSeconds: 120 },
  async () => {
    await sweepSos({ db: getFirestore(), now: Date.now() });
  },
);
