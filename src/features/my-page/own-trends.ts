import { reliableChange } from '@domain/survey/change';
import type { Result } from '@domain/derived';
import type { Indicator, Instrument } from '@domain/survey/instrument';
import type { Form } from '@domain/school/grades';
import type { Round } from '@domain/school/school';

export interface TrendPoint {
  readonly roundId: string;
  readonly round: Round;
  /** 0..100, high is good; null when too few items were answered. */
  readonly value: number | null;
  /** Against the round before; absent when one of the two has no value. */
  readonly change?: Change;
}

type Change = 'up' | 'down' | 'same';

export interface OwnTrend {
  readonly indicator: Indicator;
  /** Oldest first; the last is the latest round. */
  readonly points: readonly TrendPoint[];
  readonly now: number | null;
  /** Against the round before; absent when one of the two has no value. */
  readonly change?: Change;
}

interface Measured {
  readonly results: Readonly<Record<string, Result>>;
  readonly rounds: Readonly<Record<string, Round>>;
  readonly instruments: Readonly<Record<string, Instrument>>;
}

/**
 * How a pupil's own indicators went over the rounds, strengths first, unanswered ones last. Only rounds with the latest
 * one's instrument and form stand beside each other: others are not comparable.
 */
export function ownTrends({ results, rounds, instruments }: Measured): OwnTrend[] {
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
    .map((indicator) =>
      trendOf(
        indicator,
        comparable.map(({ roundId, result, round }) => ({
          roundId,
          round,
          value: result.indicators[indicator.id] ?? null,
        })),
      ),
    )
    .sort((a, b) => (b.now ?? -1) - (a.now ?? -1));
}

function isAlike(a: { instrument: string; form: Form }, b: { instrument: string; form: Form }): boolean {
  return a.instrument === b.instrument && a.form === b.form;
}

function trendOf(indicator: Indicator, measured: readonly TrendPoint[]): OwnTrend {
  const points = measured.map((point, index): TrendPoint => {
    const before = measured[index - 1]?.value ?? null;
    const isComparable = point.value !== null && before !== null;
    return isComparable ? { ...point, change: reliableChange(indicator, before, point.value) } : point;
  });
  const latest = points.at(-1);
  return { indicator, points, now: latest?.value ?? null, ...(latest?.change && { change: latest.change }) };
}

/** Up to three indicators that carry a pupil now: of the upper half of the scale only, so that the word stays true. */
export function strengthsOf(trends: readonly OwnTrend[]): OwnTrend[] {
  return trends.filter(({ now }) => now !== null && now >= 50).slice(0, 3);
}
