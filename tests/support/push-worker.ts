/** The push service, as the service worker and the page see it. Nothing of it leaves this machine. */
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { appUrl } from './chromium';
import { buildWith } from './project-config';
import { becomes } from './staff-screen';

/** Delivers a message to the app's worker as the browser does, whether or not a window is open. `page` may show anything. */
export async function deliverPush(page: Page, data: string): Promise<void> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const registration = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(appUrl()));
      if (own) resolve(own.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.deliverPushMessage', {
    origin: appUrl(),
    registrationId: await registration,
    data,
  });
  await devtools.detach();
}

export interface Shown {
  title: string;
  body: string;
  tag: string;
  silent: boolean | null;
}

export function shownNotifications(worker: Worker): Promise<Shown[]> {
  return worker.evaluate(async () => {
    const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
    const all = await registration.getNotifications();
    return all.map(({ title, body, tag, silent }) => ({ title, body, tag, silent }));
  });
}

/** All that a notification says. */
const NEUTRAL = { title: 'そらもよう', body: 'アプリをひらいてください', tag: 'soramoyo' };
/** A push that says more than it may. */
export const TELLING = JSON.stringify({
  data: { text: 'あさひ はるさんが たすけて' },
  notification: { title: 'SOS' },
});

/**
 * Delivers pushes, again when nothing of them is there: Chromium forgets a notification now and then while it settles with the
 * desktop's list of them, which is empty here.
 */
export function brings(
  page: Page,
  worker: Worker,
  pushes: readonly string[],
  silence: Pick<Shown, 'silent'>,
): Promise<void> {
  return becomes(async () => {
    for (const push of pushes) await deliverPush(page, push);
    return shownNotifications(worker);
  }, [{ ...NEUTRAL, ...silence }]);
}

/**
 * Taps the notification. A browser without a screen offers no real tap: the event is made in the worker, which may then neither
 * bring a window to the front nor open one. Resolves to the address that the worker wanted to open, if any.
 */
export function tapNotification(worker: Worker): Promise<string | undefined> {
  return worker.evaluate(async () => {
    const scope = globalThis as unknown as {
      registration: ServiceWorkerRegistration;
      clients: { openWindow: (url: string) => Promise<null> };
      NotificationEvent: new (type: string, init: { notification: Notification }) => Event;
      dispatchEvent: (event: Event) => boolean;
    };
    let opened: string | undefined;
    scope.clients.openWindow = (url) => {
      opened = url;
      return Promise.resolve(null);
    };
    const [notification] = await scope.registration.getNotifications();
    if (!notification) throw new Error('there is no notification');
    const event = new scope.NotificationEvent('notificationclick', { notification });
    let work: Promise<unknown> | undefined;
    Object.defineProperty(event, 'waitUntil', {
      value: (promise: Promise<unknown>) => {
        work = promise;
      },
    });
    scope.dispatchEvent(event);
    await work;
    return opened;
  });
}

/** The app's worker, once it is at work. */
export async function appWorker(page: Page): Promise<Worker> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error('the app has no service worker');
  return worker;
}

/** A project with push, as far as this browser can tell: its keys in the build, and its two services answering. */
export async function playPushProject(context: BrowserContext): Promise<void> {
  await buildWith(context, { appId: '1:1:web:1', messagingSenderId: '1', vapidKey: 'BAAA' });
  await context.route('https://firebaseinstallations.googleapis.com/**', (route) =>
    route.fulfill({
      json: {
        fid: 'c0000000000000000000000',
        refreshToken: 'refresh',
        authToken: { token: 'installation', expiresIn: '604800s' },
      },
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
    }),
  );
  await context.route('https://fcmregistrations.googleapis.com/**', (route) =>
    route.fulfill({
      json: { token: 'push-token-1' },
      headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
    }),
  );
  await context.addInitScript(() => {
    const subscription = {
      endpoint: 'https://push.example/1',
      options: { applicationServerKey: new Uint8Array([4, 0, 0]).buffer },
      getKey: () => new Uint8Array(16).buffer,
      unsubscribe: () => Promise.resolve(true),
    };
    PushManager.prototype.subscribe = () => Promise.resolve(subscription as unknown as PushSubscription);
  });
}

/** Counts how often the browser's question was asked, from the next load on. */
export async function countQuestions(context: BrowserContext): Promise<(page: Page) => Promise<number>> {
  await context.addInitScript(() => {
    const counter = window as unknown as { asked: number };
    counter.asked = 0;
    const ask = Notification.requestPermission.bind(Notification);
    Notification.requestPermission = () => {
      counter.asked += 1;
      return ask();
    };
  });
  return (page) => page.evaluate(() => (window as unknown as { asked: number }).asked);
}
