/** Documents that this version cannot read: the screens go on without them, and whoever listens here can tell. No paths, no values. */

/** `newer`: a later version can. `broken`: nobody can. */
export type Unreadable = 'newer' | 'broken';

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
