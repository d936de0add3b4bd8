import { tabletDatabase } from '@/local/database';
import { NotSignedInError } from '@/local/keys';
import { currentSession } from '@/local/session-store';
import { drain, type DrainEnd } from './drain';
import { withLock } from './lock';
import type { Remote } from './remote';
import { clockOffset } from './server-clock';
import { tabletStore } from './tablet-store';

/**
 * Sends what waits of whoever is signed in on this tablet; page and service worker both call it and take turns. Firebase is
 * not loaded when nothing waits. Throws when the store fails.
 */
export function flushOutbox(openRemote: () => Promise<Remote>): Promise<DrainEnd> {
  return withLock('soramoyo-outbox', async () => {
    const db = tabletDatabase();
    const session = await currentSession(db);
    if (session?.kind !== 'pupil') return 'stopped';
    const { uid } = session;
    if ((await db.outbox.where('[uid+state]').equals([uid, 'waiting']).count()) === 0) return 'all-arrived';
    try {
      const offset = await clockOffset(db, { fetch: (...request) => fetch(...request), now: Date.now });
      const ports = { store: tabletStore(db), remote: await openRemote() };
      return await drain({ ...ports, serverNow: () => Date.now() + offset }, uid);
    } catch (error) {
      if (error instanceof NotSignedInError) return 'stopped';
      throw error;
    }
  });
}
