import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import { hasIndexedDb } from './database';
import { storageTimesFound, subscribeStorageHealth } from './storage-health';

/**
 * What a query of the tablet's database gives now, by whichever tab: `undefined` while it is being read, `without` where nothing
 * can be stored. A query that failed while the database did not answer is made again once it does.
 */
export function useTabletQuery<T, W>(
  query: () => Promise<T>,
  dependencies: readonly unknown[],
  without: W,
): T | W | undefined {
  const timesFound = useSyncExternalStore(subscribeStorageHealth, storageTimesFound);
  const first = hasIndexedDb() ? undefined : without;
  return useLiveQuery<T | W, W | undefined>(query, [...dependencies, timesFound], first);
}
