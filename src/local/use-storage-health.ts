import { useSyncExternalStore } from 'react';
import { type StorageHealth, storageHealth, subscribeStorageHealth } from './storage-health';

/** Whether this browser can keep anything, as far as it has shown. */
export function useStorageHealth(): StorageHealth {
  return useSyncExternalStore(subscribeStorageHealth, storageHealth);
}
