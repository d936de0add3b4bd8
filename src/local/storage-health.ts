/** Whether this browser can keep anything at all; learnt from what failed last, shown on the queue's line. */
import { NotSignedInError } from './keys';
import { isConnectionLost } from './steady-calls';

/** `lost`: it has kept things before, and does not answer just now. */
export type StorageHealth = 'ok' | 'lost' | 'missing' | 'full';

let health: StorageHealth = 'ok';
const listeners = new Set<() => void>();

function set(next: StorageHealth): void {
  if (next === health) return;
  health = next;
  for (const listener of listeners) listener();
}

export function storageWorked(): void {
  set('ok');
}

/** Classifies a failure of the store: a full disk, a lost connection, or no usable IndexedDB at all. A pupil's having left is none. */
export function storageFailed(error: unknown): void {
  if (error instanceof NotSignedInError) return;
  set(isQuotaError(error) ? 'full' : isConnectionLost(error) ? 'lost' : 'missing');
}

function isQuotaError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'QuotaExceededError') return true;
  return 'inner' in error && isQuotaError(error.inner);
}

let timesFound = 0;

/** Calls have failed for a while, and the database answers again: what memory holds goes there, what is shown is read anew. */
export function storageFound(): void {
  timesFound += 1;
  set('ok');
  for (const listener of listeners) listener();
}

export function onStorageFound(listener: () => void): () => void {
  let known = timesFound;
  return subscribeStorageHealth(() => {
    if (known === timesFound) return;
    known = timesFound;
    listener();
  });
}

/** How often that has been. */
export function storageTimesFound(): number {
  return timesFound;
}

export function storageHealth(): StorageHealth {
  return health;
}

export function subscribeStorageHealth(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
