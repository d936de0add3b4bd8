/** How one child's indicators went over the rounds. */
import type { HomeroomResult } from '../derived';
import type { Form } from '../school/grades';
import type { Round } from '../school/round';
import { reliableChange } from './change';
import type { Indicator, Instrument } from './instrument';

export type Change = 'up' | 'down' | 'same';

export interface TrendPoint {
  readonly roundId: string;
  readonly round: Round;
  /** 0..100, high is good; null when too few items were answered. */
  readonly value: number | null;
  /** Against the round before; absent when one of the two has no value. */
  readonly change?: Change;
}

export interface Trend {
  readonly indicator: Indicator;
  /** Oldest first; the last is the latest round. */
  readonly points: readonly TrendPoint[];
  readonly now: number | null;
  /** Against the round before; absent when one of the two has no value. */
  readonly change?: Change;
}

export type MeasuredResult = Pick<HomeroomResult, 'instrument' | 'form' | 'indicators'>;

export interface Measured {
  readonly results: Readonly<Record<string, MeasuredResult>>;
  readonly rounds: Readonly<Record<string, Round>>;
  readonly instruments: Readonly<Record<string, Instrument>>;
}

/**
 * In the order of the instrument, and of it what the latest result holds: what is kept from a reader is not there. Only rounds with the
 * latest one's instrument and form stand beside each other: others are not comparable.
 */
export function trendsOf({ results, rounds, instruments }: Measured): Trend[] {
  const measured = Object.entries(results)
    .flatMap(([roundId, result]) => {
      const round = rounds[roundId];
      return round ? [{ roundId, result, round }] : [];
    })
    .sort((a, b) => (a.round.opensAt < b.round.opensAt ? -1 : 1));
  const latest = measured.at(-1);
  const instrument = latest && instruments[latest.result.instrument];
  if (!instrument) return [];
  const comparable = measured.filter(({ result }) => isAlike(result, latest.result));
  return instrument.indicators
    .filter(({ id }) => id in latest.result.indicators)
    .map((indicator) =>
      trendOf(
        indicator,
        comparable.map(({ roundId, result, round }) => ({
          roundId,
          round,
          value: result.indicators[indicator.id] ?? null,
        })),
      ),
    );
}

function isAlike(a: { instrument: string; form: Form }, b: { instrument: string; form: Form }): boolean {
  return a.instrument === b.instrument && a.form === b.form;
}

function trendOf(indicator: Indicator, measured: readonly TrendPoint[]): Trend {
  const points = measured.map((point, index): TrendPoint => {
    const before = measured[index - 1]?.value ?? null;
    const isComparable = point.value !== null && before !== null;
    return isComparable ? { ...point, change: reliableChange(indicator, before, point.value) } : point;
  });
  const latest = points.at(-1);
  return { indicator, points, now: latest?.value ?? null, ...(latest?.change && { change: latest.change }) };
}
