/** New versions of the app: they wait until the person in front of the screen agrees. */
import { useSyncExternalStore } from 'react';

type Apply = () => void;

/**
 * A request that comes while one worker takes over from the other can park the new one for minutes (seen in Chromium: about
 * half of all taps in the first 300 ms of a page). The next page gets it.
 */
const HANDED_OVER_MS = 3_000;

let apply: Apply | null = null;
const listeners = new Set<() => void>();

function offer(next: Apply): void {
  apply = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What applies a waiting new version, or `null` while there is none. Nothing reloads before it is called. */
export function useUpdateReady(): Apply | null {
  return useSyncExternalStore(subscribe, () => apply);
}

/** Registers the service worker and watches for versions. Does nothing where there are no service workers. */
export async function watchForUpdates(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // A part that another version has cleared away: what is on screen stays, and a reload is offered instead of forced.
  addEventListener('vite:preloadError', () => {
    offer(() => location.reload());
  });
  const { Workbox } = await import('workbox-window');
  const worker = new Workbox('/sw.js');
  worker.addEventListener('waiting', () =>
    offer(() => {
      worker.addEventListener('controlling', () => location.reload());
      worker.messageSkipWaiting();
      setTimeout(() => location.reload(), HANDED_OVER_MS);
    }),
  );
  await worker.register();
}
