/**
 * Net benefit of naming everybody from a threshold probability on, TP/n − FP/n · p/(1 − p), beside naming all and naming nobody (Vickers &
 * Elkin 2006, Med Decis Making 26:565). p/(1 − p) is how many looks in vain one found child is worth.
 */
import { totals } from './discrimination';
import { walk, type Ranking, type SchoolWeights } from './ranking';

export interface NetBenefit {
  readonly threshold: number;
  readonly model: number;
  readonly all: number;
}

/** Threshold probabilities at which a school would have a look: one child in two hundred to one in two. */
export const THRESHOLDS: readonly number[] = [
  0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.125, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5,
];

export function decisionCurve(
  ranking: Ranking,
  weights: SchoolWeights,
  thresholds: readonly number[] = THRESHOLDS,
): NetBenefit[] {
  const { positives, negatives } = totals(ranking, weights);
  const rows = positives + negatives;
  if (rows === 0) return [];
  const named = thresholds.map(() => ({ hits: 0, others: 0 }));
  walk(ranking, weights, (score, truePositives, falsePositives) =>
    thresholds.forEach((threshold, index) => {
      if (score >= threshold) named[index] = { hits: truePositives, others: falsePositives };
    }),
  );
  return thresholds.map((threshold, index) => {
    const odds = threshold / (1 - threshold);
    const { hits, others } = named[index] ?? { hits: 0, others: 0 };
    return {
      threshold,
      model: (hits - others * odds) / rows,
      all: (positives - negatives * odds) / rows,
    };
  });
}
