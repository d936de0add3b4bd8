/** The server's time, as Firestore and Auth say it inside their own answers. No header, which anything on the way may write. */

/** A slow answer says little about the time. */
const LONGEST_MS = 10_000;

type Listener = (offsetMs: number) => void;
const listeners = new Set<Listener>();

/** Calls `listener` with server time minus this device's time, ms, whenever an answer tells it. */
export function onServerTime(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** An answer names `serverMs`; it was asked for at `askedMs` by this device's clock, ms since 1970. */
export function heardServerTime(serverMs: number, askedMs: number): void {
  const now = Date.now();
  const took = now - askedMs;
  if (!Number.isFinite(serverMs) || took < 0 || took > LONGEST_MS) return;
  for (const listener of listeners) listener(serverMs - (askedMs + now) / 2);
}
