/** The server's time on a screen: neither a day nor minutes of waiting may depend on how this device's clock is set. */
import { useSyncExternalStore } from 'react';
import { type Day, dayOf } from '@domain/days';
import { onClockChange, serverNow } from './server-clock';

export { serverNow } from './server-clock';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

let shown = serverNow();
let timer: ReturnType<typeof setInterval> | undefined;
let forgetClock: (() => void) | undefined;
const listeners = new Set<() => void>();

/** The server's time every second, ms since 1970. */
export function useServerNow(): number {
  return useSyncExternalStore(subscribe, () => shown);
}

/** The same, every minute: for what opens and closes by the clock. */
export function useServerMinute(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(shown / MINUTE_MS) * MINUTE_MS);
}

/** The school's day now. It changes under a page that stays open past midnight, or when the clock is put right. */
export function useSchoolDay(): Day {
  return useSyncExternalStore(subscribe, schoolDay);
}

/** The school's day now, by the server's clock. */
export function schoolDay(): Day {
  return dayOf(serverNow());
}

/** One timer for everything on the page that counts. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    tick();
    timer = setInterval(tick, SECOND_MS);
    forgetClock = onClockChange(tick);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    forgetClock?.();
    timer = undefined;
  };
}

function tick(): void {
  shown = serverNow();
  for (const listener of listeners) listener();
}
