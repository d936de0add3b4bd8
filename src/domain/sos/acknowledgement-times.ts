/** How long pupils waited until somebody had seen their SOS. */
import type { Sos } from './records';

export interface AcknowledgementTimes {
  /** SOS that were acknowledged. */
  readonly answered: number;
  /** Seconds from arrival to the first acknowledgement: median and 95th percentile (nearest rank). Absent without any. */
  readonly medianSeconds?: number;
  readonly p95Seconds?: number;
}

/**
 * Of the SOS of a period, without drills and what the pupil took back. What nobody has acknowledged is not in the figures and has to be
 * listed beside them: `unanswered`.
 */
export function acknowledgementTimes(all: readonly Sos[]): AcknowledgementTimes {
  const seconds = counted(all)
    .flatMap(({ receivedAt, acknowledgedAt }) =>
      acknowledgedAt === undefined ? [] : [(Date.parse(acknowledgedAt) - Date.parse(receivedAt)) / 1000],
    )
    .sort((a, b) => a - b);
  return {
    answered: seconds.length,
    ...(seconds.length > 0 && {
      medianSeconds: nearestRank(seconds, 0.5),
      p95Seconds: nearestRank(seconds, 0.95),
    }),
  };
}

/** Those that nobody has acknowledged. */
export function unanswered<S extends Sos>(all: readonly S[]): S[] {
  return counted(all).filter(({ acknowledgedAt }) => acknowledgedAt === undefined);
}

function counted<S extends Sos>(all: readonly S[]): S[] {
  return all.filter(({ state, drill }) => state !== 'withdrawn' && state !== 'joined' && !drill);
}

function nearestRank(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
}
