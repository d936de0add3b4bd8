/** The browser's Background Sync, where it exists: it wakes the service worker when there is a network again. */

export const OUTBOX_SYNC_TAG = 'soramoyo-outbox';

interface SyncingRegistration extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Never throws: without it the page sends when it is opened next. */
export async function askForBackgroundSync(): Promise<void> {
  try {
    const registration: SyncingRegistration | undefined = await navigator.serviceWorker.getRegistration();
    await registration?.sync?.register(OUTBOX_SYNC_TAG);
  } catch {
    // Not allowed or not supported.
  }
}
