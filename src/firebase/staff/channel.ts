/** Whether news comes by itself. `cut`: the database answers when asked, but listeners hear nothing. */
export type Channel = 'open' | 'cut';

let channel: Channel = 'open';
const listeners = new Set<() => void>();

export function tellChannel(now: Channel): void {
  if (now === channel) return;
  channel = now;
  for (const changed of listeners) changed();
}

export function currentChannel(): Channel {
  return channel;
}

export function onChannel(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
