import { askForBackgroundSync } from './background-sync';
import { pagePump } from './page-pump';
import { watchForUpdates } from './updates';
import { onWorkerMessage, PUSH_CHANGED } from './worker-messages';

/** Starts sending what waits, now and whenever there is reason to. Called once by the page, after its first paint. */
export function startSync(): void {
  void watchForUpdates();
  // Loaded ahead of the first tap on the button for help.
  void import('./sos/page-lane').then(({ startLane }) => startLane());
  void pagePump.nudge('page');
  void keepPush();
  onWorkerMessage(PUSH_CHANGED, () => void keepPush());
  addEventListener('online', () => void pagePump.nudge('reconnect'));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void pagePump.nudge('page');
    else void askForBackgroundSync();
  });
}

async function keepPush(): Promise<void> {
  const { refreshPush } = await import('./push');
  await refreshPush();
}
