import { askForBackgroundSync } from './background-sync';
import { pagePump } from './page-pump';
import { watchForUpdates } from './updates';

/** Starts sending what waits, now and whenever there is reason to. Called once by the page, after its first paint. */
export function startSync(): void {
  void watchForUpdates();
  void pagePump.nudge('page');
  addEventListener('online', () => void pagePump.nudge('reconnect'));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void pagePump.nudge('page');
    else void askForBackgroundSync();
  });
}
