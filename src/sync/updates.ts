/** New versions of the app: they wait until the person in front of the screen agrees. */
import { useSyncExternalStore } from 'react';
import { onUnreadable } from '@/firebase/unreadable';
import { onUnread } from '@/local/unread';
import { reportFault } from './report-fault';
import { onlyPageHolds, subscribePageHolds } from './page-holds';

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

/** A page left open learns of a new version within this time. */
const LOOK_EVERY_MS = 60 * 60_000;
/** How long somebody who pressed waits for a new version to be fetched, before the page is just loaded again. */
const FETCHED_MS = 20_000;

/**
 * Loads the page again, in the newest version that the network gives. A worker of an older version would hand out the same page,
 * whose parts may be gone, however often it is loaded.
 */
export async function renew(): Promise<void> {
  const registration =
    'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistration() : undefined;
  if (!registration) {
    reload();
    return;
  }
  await Promise.race([
    registration.update().then(
      () => installed(registration.installing),
      () => undefined,
    ),
    new Promise((resolve) => setTimeout(resolve, FETCHED_MS)),
  ]);
  if (!registration.waiting) {
    reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload);
  registration.waiting.postMessage({ type: 'SKIP_WAITING' });
  setTimeout(reload, HANDED_OVER_MS);
}

function installed(worker: ServiceWorker | null): Promise<void> | undefined {
  if (!worker) return undefined;
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state !== 'installing') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/**
 * What applies a waiting new version, or `null` while there is none. Nothing reloads before it is called, nor while something that has
 * not been sent is nowhere but in this page.
 */
export function useUpdateReady(): Apply | null {
  const holds = useSyncExternalStore(subscribePageHolds, onlyPageHolds);
  const ready = useSyncExternalStore(subscribe, () => apply);
  return holds ? null : ready;
}

function reload(): void {
  if (!onlyPageHolds()) {
    location.reload();
    return;
  }
  const stop = subscribePageHolds(() => {
    if (onlyPageHolds()) return;
    stop();
    location.reload();
  });
}

/** Once in a tab: where the newest version cannot read it either, asking again would not help. */
const ASKED_FOR_NEWER = 'soramoyo-asked-for-newer';

/** Something is there that only a newer version can show, or the city asks for one. */
function offerNewer(): void {
  if (sessionStorage.getItem(ASKED_FOR_NEWER) !== null) return;
  sessionStorage.setItem(ASKED_FOR_NEWER, 'yes');
  offer(apply ?? (() => void renew()));
}

/** Registers the service worker and watches for versions. Does nothing where there are no service workers. */
export async function watchForUpdates(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // A part that another version has cleared away: what is on screen stays, and a reload is offered instead of forced.
  addEventListener('vite:preloadError', () => {
    reportFault('part-missing');
    offer(() => void renew());
  });
  onUnreadable((what) => {
    if (what !== 'outdated') reportFault(what === 'newer' ? 'document-newer' : 'document-broken');
    if (what !== 'broken') offerNewer();
  });
  onUnread(({ newer }) => {
    reportFault('record-unreadable');
    if (newer) offerNewer();
  });
  const { Workbox } = await import('workbox-window');
  const worker = new Workbox('/sw.js');
  worker.addEventListener('waiting', () =>
    offer(() => {
      worker.addEventListener('controlling', reload);
      worker.messageSkipWaiting();
      setTimeout(reload, HANDED_OVER_MS);
    }),
  );
  // Where the browser allows no worker, the page comes from the network, and is the newest.
  const registration = await worker.register().catch(() => undefined);
  if (!registration) return;
  const look = () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  };
  setInterval(look, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', look);
  addEventListener('online', look);
}
