/** The one lane of this page. Loaded after the first paint, or with the first tap on the button for help. */
import { currentSession } from '@/local/session-store';
import { onStorageFound } from '@/local/storage-health';
import { SOS_SYNC_TAG, askForBackgroundSync } from '../background-sync';
import { connect } from '../answers/page-pump';
import { flushSos } from './flush';
import { isTakenBack } from './lane';
import { SosPump } from './pump';
import type { SosRemote } from './remote';
import { keepOnDisk } from './store';

async function pageSosRemote(): Promise<SosRemote> {
  const [{ firestoreSosRemote }, connection] = await Promise.all([import('./firestore-remote'), connect()]);
  return firestoreSosRemote(connection);
}

const ports = {
  flush: (look: boolean) => flushSos(pageSosRemote, look),
  after: (ms: number, callback: () => void) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  onLeftWaiting: () => void askForBackgroundSync(SOS_SYNC_TAG),
};

/** A look that gets no answer must not hold up a tap; nor an SOS that gets none, that it is taken back. */
const sends = new SosPump(ports);
const looks = new SosPump(ports);
const stops = new SosPump({
  ...ports,
  flush: () => flushSos(pageSosRemote, false, isTakenBack),
  // Seconds count: until the server has told somebody, and no longer.
  after: (ms, callback) => ports.after(ms / 4, callback),
});

export const pageLane = {
  /** Sends at once what waits; `look` asks as well what became of the open ones. Never throws. */
  nudge: async ({ look = false } = {}): Promise<void> => {
    await Promise.all([sends.nudge(), look && looks.nudge({ look })]);
  },
  /** やめる: at once, whatever of the same SOS is under way. Never throws. */
  stop: (): Promise<void> => stops.nudge(),
};

/** Sends what waits now, and whenever there is reason to. */
export function startLane(): void {
  void begin();
  addEventListener('online', () => void pageLane.nudge({ look: true }));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void pageLane.nudge({ look: true });
  });
  onStorageFound(() => void moveToDisk());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void pageLane.nudge({ look: true });
    else void askForBackgroundSync(SOS_SYNC_TAG);
  });
}

async function moveToDisk(): Promise<void> {
  const session = await currentSession();
  if (session) await keepOnDisk(session.uid);
}

async function begin(): Promise<void> {
  const session = await currentSession();
  await pageLane.nudge({ look: true });
  if (session?.kind !== 'pupil') return;
  const { adoptOwnSos } = await import('./adopt');
  await adoptOwnSos(session);
}
