/** What a tablet knows of what became of what its pupil sent: what is asked for is newer than that. */
import type { Signal } from '@domain/signals/own-signal';
import type { OwnData } from './own-data-types';

/** How long a pupil's own page keeps them, ms. */
const KEPT_MS = 366 * 24 * 60 * 60 * 1000;
/** Two that change at the same time may be stored in another order than their times say: what was new at the last look is asked again. */
const OUT_OF_ORDER_MS = 2 * 60 * 1000;

type Known = Pick<OwnData, 'signals' | 'signalsAt'>;

/** From when on changes are not known yet, ms since 1970. */
export function signalsSince(known: Known | undefined, now: number): number {
  const times = Object.values(known?.signals ?? {}).map(({ changedAt }) => Date.parse(changedAt));
  if (known?.signalsAt === undefined || times.length === 0) return now - KEPT_MS;
  return Math.min(Math.max(...times), Date.parse(known.signalsAt) - OUT_OF_ORDER_MS);
}

/** The copy with what came of a look at `now`; of each the version that changed last. */
export function withSignals(
  known: Known | undefined,
  pulled: Readonly<Record<string, Signal>>,
  now: number,
): Required<Known> {
  const signals = { ...known?.signals };
  for (const [id, signal] of Object.entries(pulled)) {
    const present = signals[id];
    if (!present || present.changedAt <= signal.changedAt) signals[id] = signal;
  }
  const kept = Object.entries(signals).filter(([, { sentAt }]) => Date.parse(sentAt) >= now - KEPT_MS);
  return { signals: Object.fromEntries(kept), signalsAt: new Date(now).toISOString() };
}
