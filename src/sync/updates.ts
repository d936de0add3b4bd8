/** New versions of the app: they wait until the person in front of the screen agrees. */
import { useSyncExternalStore } from 'react';

type Apply = () => void;

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
    }),
  );
  await worker.register();
}
