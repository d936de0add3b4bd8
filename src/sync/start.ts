import { onStorageFound } from '@/local/storage-health';
import { askForBackgroundSync } from './background-sync';
import { lockIfUnanswered } from './lock-unanswered';
import { pagePump } from './answers/page-pump';
import { recallClock } from './server-clock';
import { watchForUpdates } from './updates';
import { onWorkerMessage, PUSH_CHANGED } from './worker-messages';

const HOUR_MS = 60 * 60 * 1000;

/** Starts sending what waits, now and whenever there is reason to. Called once by the page, after its first paint. */
export function startSync(): void {
  // Loaded ahead of the first tap on the button for help; then what was answered; then all the rest.
  void import('./sos/page-lane').then(({ startLane }) => startLane());
  void recallClock();
  void pagePump.nudge('page');
  void watchForUpdates();
  void keepPush();
  onWorkerMessage(PUSH_CHANGED, () => void keepPush());
  setInterval(() => void lockIfUnanswered(), HOUR_MS);
  onStorageFound(() => void pagePump.nudge('page'));
  addEventListener('online', () => void pagePump.nudge('reconnect'));
  // Safari brings a page back as it was left.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void pagePump.nudge('page');
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      void lockIfUnanswered();
      void pagePump.nudge('page');
    } else void askForBackgroundSync();
  });
}

async function keepPush(): Promise<void> {
  const { refreshPush } = await import('./push');
  await refreshPush();
}
