/** Own data where nothing can be stored: it lasts as long as the page. */
import type { PupilWrite } from '@domain/answers/pupil-write';
import { useSyncExternalStore } from 'react';
import type { OwnData } from './own-data-types';
import { withWrites } from './overlay';

const copies = new Map<string, OwnData>();
const listeners = new Set<() => void>();

export function putInMemory(uid: string, data: OwnData): void {
  copies.set(uid, data);
  for (const listener of listeners) listener();
}

export function inMemory(uid: string): OwnData | undefined {
  return copies.get(uid);
}

/** Lays a write that has just arrived over the copy. */
export function keepInMemory(uid: string, write: PupilWrite): void {
  const present = copies.get(uid);
  if (present) putInMemory(uid, withWrites(present, [write]));
}

export function forgetInMemory(uid: string): void {
  copies.delete(uid);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useInMemory(uid: string): OwnData | undefined {
  return useSyncExternalStore(subscribe, () => copies.get(uid));
}
