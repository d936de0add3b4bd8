/** The server's time on a screen: minutes of waiting must not depend on how this device's clock is set. */
import { useSyncExternalStore } from 'react';
import { measureClockOffset } from './server-clock';

const SECOND_MS = 1000;
const MEASURE_AGAIN_AFTER_MS = 10 * 60 * SECOND_MS;
/** The header that is measured by knows whole seconds: less than this is no difference. */
const NO_DIFFERENCE_MS = 2 * SECOND_MS;

let offset = 0;
let measuredAt = -Infinity;
let shown = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** The server's time as well as it is known, ms since 1970. */
export function serverNow(): number {
  return Date.now() + offset;
}

/** The same, every second. */
export function useServerNow(): number {
  return useSyncExternalStore(subscribe, () => shown);
}

/** One timer for everything on the page that counts. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    tick();
    timer = setInterval(tick, SECOND_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  if (Math.abs(Date.now() - measuredAt) > MEASURE_AGAIN_AFTER_MS) void measure();
  shown = serverNow();
  for (const listener of listeners) listener();
}

async function measure(): Promise<void> {
  measuredAt = Date.now();
  const measured = await measureClockOffset({ fetch: window.fetch.bind(window), now: Date.now });
  if (measured !== undefined) offset = Math.abs(measured) < NO_DIFFERENCE_MS ? 0 : measured;
}
