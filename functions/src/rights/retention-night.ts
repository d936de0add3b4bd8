import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { onSchedule } from 'firebase-functions/scheduler';
import { dayOf } from '@domain/days';
import { dropItems } from '../optional/drop-items';
import { accountsOf } from './accounts';
import { retainSchool } from './retain';

/** Every night: what is past, school by school. One that fails holds up no other and is done in the next night. */
export const retentionNight = onSchedule(
  {
    schedule: 'every day 03:30',
    timeZone: 'Asia/Tokyo',
    maxInstances: 1,
    timeoutSeconds: 1800,
    memory: '512MiB',
  },
  async () => {
    const db = getFirestore();
    const ports = { db, accounts: accountsOf(getAuth()), now: Date.now() };
    await dropItems(db, dayOf(ports.now)).catch((error: unknown) =>
      logger.error('items of other offices not dropped', { error: String(error) }),
    );
    const { docs } = await db.collection('schools').select().get();
    for (const { id: school } of docs)
      try {
        const report = await retainSchool(ports, school);
        if (report && report.found.length > 0) logger.error('deleted and still found', { school });
      } catch (error) {
        logger.error('not retained', { school, error: String(error) });
      }
  },
);
