/// <reference lib="webworker" />
/** Push in the service worker: one neutral notification, whatever was sent but for how many it tells of. What it is about is told inside the app only. */
import { currentSession } from '@/local/session-store';
import { pushedCount } from '@/sync/pushed-count';
import { OPEN_SOS, PUSH_CHANGED, SOS_PATH } from '@/sync/worker-messages';
import english from './i18n/locales/en/push.json';
import japanese from './i18n/locales/ja/push.json';

/** How long a window may take to say that it has heard, or the database to open, ms. */
const PATIENCE_MS = 1_500;

/** Not in the library of types yet. */
type Options = NotificationOptions & { renotify?: boolean };

export function listenForPush(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('push', (event) => event.waitUntil(show(worker, countIn(event))));
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(open(worker));
  });
  // Without a window nobody can tell Firebase; the next load of the app does (refreshPush).
  worker.addEventListener('pushsubscriptionchange', (event) => {
    (event as ExtendableEvent).waitUntil(tellWindows(worker));
  });
}

/** The same tag each time, so that notifications never pile up. A pupil's tablet makes no sound. */
async function show({ registration, navigator }: ServiceWorkerGlobalScope, count: number): Promise<void> {
  // A database that another tab blocks must not keep a call for help from being shown.
  const session = await Promise.race([currentSession(), after(PATIENCE_MS)]);
  const isJapanese = navigator.language.startsWith('ja');
  const { title, body, bodyOfMany } = isJapanese ? japanese : english;
  const options: Options = {
    body: count > 1 ? bodyOfMany.replace('{{count}}', String(count)) : body,
    lang: isJapanese ? 'ja' : 'en',
    icon: '/icon-192.png',
    tag: 'soramoyo',
    renotify: true,
    silent: session?.kind === 'pupil',
  };
  await registration.showNotification(title, options);
}

function countIn({ data }: PushEvent): number {
  try {
    return pushedCount(data?.json());
  } catch {
    return 1;
  }
}

/** Brings an open window to the SOS without loading it anew, or opens one. */
async function open({ clients }: ServiceWorkerGlobalScope): Promise<void> {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const [client] = windows.toSorted((a, b) => Number(b.focused) - Number(a.focused));
  if (!client) {
    await clients.openWindow(SOS_PATH);
    return;
  }
  // A browser that does not let it come to the front shows it all the same.
  await client.focus().catch(() => undefined);
  if (!(await hasHeard(client))) await client.navigate(SOS_PATH);
}

function hasHeard(client: Client): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  const heard = new Promise<true>((resolve) => {
    port1.onmessage = () => resolve(true);
  });
  client.postMessage({ type: OPEN_SOS }, [port2]);
  return Promise.race([heard, after(PATIENCE_MS).then(() => false)]);
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}

async function tellWindows({ clients }: ServiceWorkerGlobalScope): Promise<void> {
  for (const client of await clients.matchAll({ type: 'window' })) client.postMessage({ type: PUSH_CHANGED });
}
