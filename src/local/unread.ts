/** What this tablet keeps and this version cannot read: it stays where it is, and whoever listens here can tell. No names, no values. */

/** `newer`: a later version was here before, and can read it. */
export interface Unread {
  readonly newer: boolean;
}

const listeners = new Set<(unread: Unread) => void>();

export function onUnread(listener: (unread: Unread) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellUnread(unread: Unread): void {
  for (const listener of listeners) listener(unread);
}
