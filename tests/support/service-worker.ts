import type { CDPSession, Page } from 'playwright-core';
import { appUrl } from './chromium';

/** The app's service worker, woken as Background Sync does when there is a network again. */
export async function serviceWorker(page: Page): Promise<{ sync(tag: string): Promise<void> }> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const registration = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(appUrl()));
      if (own) resolve(own.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const registrationId = await registration;
  return {
    sync: async (tag) => {
      await devtools.send('ServiceWorker.dispatchSyncEvent', {
        origin: new URL(appUrl()).origin,
        registrationId,
        tag,
        lastChance: false,
      });
    },
  };
}
