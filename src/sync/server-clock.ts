/**
 * The server's time on this device: the one clock for days, rounds and revisions. It is learnt from answers that are provably
 * the server's (heard.ts), and remembered for a start without a network.
 */
import { onServerTime } from '@/firebase/heard';
import { tabletDatabase } from '@/local/database';
import { quickStorage } from '@/local/quick-storage';
import { rememberClockOffset, thisTablet } from '@/local/tablet';

/** Answers take a moment: less than this is no difference, ms. */
const NO_DIFFERENCE_MS = 2_000;
/** A clock that was set by more than this since it was compared has to be compared again, ms. */
const SET_MS = 30_000;
/** A copy that a page has before its first paint. The worker has none. */
const KEPT = 'soramoyo.clock';

let offset = keptOffset();
let comparedAt: { clock: number; running: number } | undefined;
const listeners = new Set<() => void>();

onServerTime((heard) => {
  comparedAt = { clock: Date.now(), running: performance.now() };
  const next = Math.abs(heard) < NO_DIFFERENCE_MS ? 0 : Math.round(heard);
  if (Math.abs(next - offset) < NO_DIFFERENCE_MS && (next === 0) === (offset === 0)) return;
  take(next);
  // Without a disk it is learnt again by the next answer.
  void rememberClockOffset(tabletDatabase(), next).catch(() => undefined);
});

function take(next: number): void {
  offset = next;
  try {
    quickStorage()?.setItem(KEPT, String(next));
  } catch {
    // No storage.
  }
  for (const listener of listeners) listener();
}

function keptOffset(): number {
  try {
    return Number(quickStorage()?.getItem(KEPT)) || 0;
  } catch {
    return 0;
  }
}

/** The server's time as well as it is known, ms since 1970. */
export function serverNow(): number {
  return Date.now() + offset;
}

/** The same, only when the server has been heard since this page or worker began and nobody has set the clock since. */
export function sureServerNow(): number | undefined {
  if (!comparedAt) return undefined;
  const set = Date.now() - comparedAt.clock - (performance.now() - comparedAt.running);
  return Math.abs(set) < SET_MS ? serverNow() : undefined;
}

/** Takes up what this tablet remembers, unless the server has been heard already. Never throws. */
export async function recallClock(): Promise<void> {
  const known = await thisTablet(tabletDatabase()).catch(() => undefined);
  if (known && !comparedAt && known.clockOffsetMs !== offset) take(known.clockOffsetMs);
}

/** Calls `listener` when the clock was put right, until the returned function is called. */
export function onClockChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
