/** The browser's Background Sync, where it exists: it wakes the service worker when there is a network again. */

export const OUTBOX_SYNC_TAG = 'soramoyo-outbox';
export const SOS_SYNC_TAG = 'soramoyo-sos';

interface SyncingRegistration extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Never throws: without it the page sends when it is opened next. */
export async function askForBackgroundSync(tag = OUTBOX_SYNC_TAG): Promise<void> {
  try {
    const registration: SyncingRegistration | undefined = await navigator.serviceWorker.getRegistration();
    await registration?.sync?.register(tag);
  } catch {
    // Not allowed or not supported.
  }
}
