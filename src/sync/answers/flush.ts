import { tabletDatabase } from '@/local/database';
import { NotSignedInError } from '@/local/keys';
import { readAgain } from '@/local/outbox';
import { currentSession } from '@/local/session-store';
import { drain, type DrainEnd } from './drain';
import { withPatientLock } from '../lock';
import type { Remote } from './remote';
import { recallClock, sureServerNow } from '../server-clock';
import { tabletStore } from './tablet-store';

/** Another tab or the worker may hang; what waits here does not wait for it longer than this, ms. Sending it twice is once. */
const LOCK_PATIENCE_MS = 3_000;

/**
 * Sends what waits of whoever is signed in on this tablet; page and service worker both call it and take turns. Firebase is
 * not loaded when nothing waits. Throws when the store fails.
 */
export function flushOutbox(openRemote: () => Promise<Remote>): Promise<DrainEnd> {
  return withPatientLock('soramoyo-outbox', LOCK_PATIENCE_MS, async () => {
    const db = tabletDatabase();
    const session = await currentSession(db);
    if (session?.kind !== 'pupil') return 'stopped';
    const { uid } = session;
    await readAgain(db, uid).catch(() => undefined);
    if ((await db.outbox.where('[uid+state]').equals([uid, 'waiting']).count()) === 0) return 'all-arrived';
    try {
      await recallClock();
      const remote = await openRemote();
      return await drain({ store: tabletStore(db), remote, serverNow: sureServerNow }, uid);
    } catch (error) {
      if (error instanceof NotSignedInError) return 'stopped';
      throw error;
    }
  });
}
