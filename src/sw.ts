/// <reference lib="webworker" />
/** The one service worker: keeps the app for days without a network, and sends what waits when a network is back. */
import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { connection } from '@/firebase/connection';
import { closeSession } from '@/local/session-store';
import { onUnread } from '@/local/unread';
import { checkAccount } from '@/sync/account/account';
import { OUTBOX_SYNC_TAG, SOS_SYNC_TAG } from '@/sync/background-sync';
import { firestoreRemote } from '@/sync/answers/firestore-remote';
import { flushOutbox } from '@/sync/answers/flush';
import { listenForPush } from './sw-push';
import { firestoreSosRemote } from '@/sync/sos/firestore-remote';
import { reportFault } from '@/sync/report-fault';
import { flushSos } from '@/sync/sos/flush';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/** Not in the web worker library yet. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

// A version is kept whole or not at all: a box on the way may answer 200 with a page of its own where a script should be.
addPlugins([
  { cacheWillUpdate: ({ request, response }) => Promise.resolve(isWhatWasAsked(request, response)) },
]);
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/(__|api|assets)\//] }),
);

// The first worker serves the page that installed it. A later one waits until its page says so.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  if (isSkipWaiting(event.data)) event.waitUntil(self.skipWaiting());
});

listenForPush(self);
onUnread(() => reportFault('record-unreadable'));

self.addEventListener('sync', (event) => {
  const syncEvent = event as SyncEvent;
  const sending =
    (syncEvent.tag === OUTBOX_SYNC_TAG && sendWhatWaits()) || (syncEvent.tag === SOS_SYNC_TAG && sendSos());
  if (!sending) return;
  syncEvent.waitUntil(sending);
  syncEvent.waitUntil(sending.catch(() => undefined).then(lookAfterAccount));
});

/** Rejects while something still waits, so that the browser tries again. */
async function sendWhatWaits(): Promise<void> {
  const end = await flushOutbox(() => Promise.resolve(firestoreRemote(connection())));
  if (end === 'busy' || end === 'unreachable') throw new Error(`outbox: ${end}`);
}

/** The same for an SOS, apart: nothing that is wrong with the rest holds it up. */
async function sendSos(): Promise<void> {
  const end = await flushSos(() => Promise.resolve(firestoreSosRemote(connection())), false);
  if (end === 'again') throw new Error('sos: again');
}

/** A lost tablet closes although nobody looks at the page. */
function lookAfterAccount(): Promise<void> {
  return checkAccount({
    connect: () => Promise.resolve(connection()),
    sendSos,
    close: async ({ uid }) => {
      await closeSession(uid);
      await connection().auth.signOut();
    },
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
}

function isWhatWasAsked(request: Request, response: Response): Response | null {
  const { pathname } = new URL(request.url);
  const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
  return response.status === 200 && isPage === pathname.endsWith('.html') ? response : null;
}

function isSkipWaiting(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING'
  );
}
