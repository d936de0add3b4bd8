/** Whether this page is sending just now, for the queue's line. */
import { useSyncExternalStore } from 'react';

let sending = false;
const listeners = new Set<() => void>();

export function setSending(next: boolean): void {
  sending = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSending(): boolean {
  return useSyncExternalStore(subscribe, () => sending);
}
