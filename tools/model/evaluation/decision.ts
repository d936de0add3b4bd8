/**
 * Whether a model may be switched on. It must find more of the pupils who will be absent than ranking by past absence does, with lists of
 * the same length, and not by luck: otherwise schools are better served by A, which anybody can explain.
 */
import type { RiskModel } from '@domain/risk/model';
import type { Estimate } from './bootstrap';

export type Reason =
  | 'better'
  /** The interval of the difference reaches zero or below. */
  | 'not-better'
  /** No interval: too few schools, or nothing happened. */
  | 'cannot-tell'
  /** Tested on months that it was trained on. */
  | 'seen-before'
  /** Compared with another model than the ranking by past absence. */
  | 'other-baseline'
  /** It is the baseline. */
  | 'baseline';

export interface ShipDecision {
  readonly ships: boolean;
  readonly reason: Reason;
  /** Recall@5 per school (mean over schools), among pupils not yet absent: new minus baseline. */
  readonly recallAt5: Estimate;
}

export function decide(
  model: Pick<RiskModel, 'kind' | 'training'>,
  baseline: Pick<RiskModel, 'kind'>,
  firstMonth: string,
  recallAt5: Estimate,
): ShipDecision {
  const reason = reasonOf(model, baseline, firstMonth, recallAt5);
  return { ships: reason === 'better', reason, recallAt5 };
}

function reasonOf(
  { kind, training }: Pick<RiskModel, 'kind' | 'training'>,
  baseline: Pick<RiskModel, 'kind'>,
  firstMonth: string,
  { low }: Estimate,
): Reason {
  if (kind === 'A') return 'baseline';
  if (baseline.kind !== 'A') return 'other-baseline';
  if (firstMonth <= training.months.to) return 'seen-before';
  if (low === null) return 'cannot-tell';
  return low > 0 ? 'better' : 'not-better';
}
