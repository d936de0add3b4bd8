import { tabletDatabase } from '@/local/database';
import { NotSignedInError } from '@/local/keys';
import type { OwnSos } from '@/local/own-sos';
import { currentSession, sessionInMemory } from '@/local/session-store';
import { drainSos, type SosEnd } from './drain';
import { isOpen, isTakenBack, isWaiting } from './lane';
import { withPatientLock } from '../lock';
import type { SosRemote } from './remote';
import { ownSos, sosStore } from './store';

/** Another tab's request may hang; an SOS does not wait for it longer than this, ms. Sending it twice is once. */
const LOCK_PATIENCE_MS = 1_500;

/**
 * Sends what waits of the SOS of whoever is signed in on this tablet, and with `look` asks what became of the open ones. Page
 * and service worker both call it. Firebase is not loaded when there is nothing to do. Throws when the store fails.
 */
export async function flushSos(
  openRemote: () => Promise<SosRemote>,
  look: boolean,
  only: (sos: OwnSos) => boolean = () => true,
): Promise<SosEnd> {
  const db = tabletDatabase();
  const session = sessionInMemory() ?? (await currentSession(db));
  if (session?.kind !== 'pupil') return 'stopped';
  const { uid } = session;
  try {
    const all = (await ownSos(db, uid)).filter(only);
    if (!all.some((sos) => isWaiting(sos) || (look && isOpen(sos)))) return 'all-arrived';
    // Certainly no network: nothing leaves the tablet, so that it can still be taken back here.
    if (!navigator.onLine) return 'again';
    const ports = { store: sosStore(db), remote: await openRemote(), now: Date.now };
    const drain = () => drainSos(ports, { uid, look, only });
    return await (look || all.every(isTakenBack)
      ? drain()
      : withPatientLock('soramoyo-sos', LOCK_PATIENCE_MS, drain));
  } catch (error) {
    if (error instanceof NotSignedInError) return 'stopped';
    throw error;
  }
}
