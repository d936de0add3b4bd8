/** What this version of the app is too old for, or cannot read: the screens go on, and whoever listens here can tell. No paths, no values. */

import { type AppMinimum, isOutdated } from '@domain/tablet/app-version';

/** Of a document: `newer`: a later version can read it, `broken`: nobody can. `outdated`: the city asks for a later version. */
export type Unreadable = 'newer' | 'broken' | 'outdated';

type Listener = (what: Unreadable) => void;
const listeners = new Set<Listener>();

export function onUnreadable(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellUnreadable({ newer, broken }: { newer: number; broken: number }): void {
  for (const listener of listeners) {
    if (newer > 0) listener('newer');
    if (broken > 0) listener('broken');
  }
}

/** What the city asks of apps. */
export function heedMinimum(asked: AppMinimum | null | undefined): void {
  if (asked && isOutdated(asked)) for (const listener of listeners) listener('outdated');
}
