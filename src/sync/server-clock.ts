/** How far this tablet's clock is from the server's, learnt from the Date header of the app's own origin. */
import { rememberClockOffset, thisTablet } from '@/local/tablet';
import type { TabletDatabase } from '@/local/database';

const MEASURE_AGAIN_AFTER_MS = 10 * 60 * 1000;

interface ClockPorts {
  fetch: typeof fetch;
  now: () => number;
}

/**
 * Server time minus tablet time in ms, exact to about a second; `undefined` when the server did not answer. `HEAD` passes by
 * the service worker's cache.
 */
export async function measureClockOffset({ fetch, now }: ClockPorts): Promise<number | undefined> {
  const asked = now();
  const response = await fetch('/', { method: 'HEAD', cache: 'no-store', redirect: 'error' }).catch(
    () => undefined,
  );
  const date = response?.ok ? Date.parse(response.headers.get('date') ?? '') : NaN;
  return Number.isNaN(date) ? undefined : date - (asked + now()) / 2;
}

let measuredAt = -Infinity;

/** The offset to reckon with now: measured at most every ten minutes, otherwise the last one known. */
export async function clockOffset(db: TabletDatabase, ports: ClockPorts): Promise<number> {
  const now = ports.now();
  if (Math.abs(now - measuredAt) > MEASURE_AGAIN_AFTER_MS) {
    const offset = await measureClockOffset(ports);
    if (offset !== undefined) {
      measuredAt = ports.now();
      await rememberClockOffset(db, offset);
      return offset;
    }
  }
  return (await thisTablet(db)).clockOffsetMs;
}
