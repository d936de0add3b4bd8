/** Whether those to whom it happened stand above those to whom it did not. `null` where one of the two is nobody. */
import { weighed } from './by-school';
import { walk, type Ranking, type SchoolWeights } from './ranking';

export interface Discrimination {
  readonly positives: number;
  readonly negatives: number;
  readonly auc: number | null;
  readonly averagePrecision: number | null;
  /** The highest F1 of all thresholds: chosen on the same rows, so no threshold will do better on others. */
  readonly f1: number | null;
  readonly threshold: number | null;
}

/**
 * In one walk:
 * AUC, the share of pairs in the right order, ties as half (Hanley & McNeil 1982, Radiology 143:29; the trapezoids of the ROC curve);
 * average precision, Σ (Rₙ − Rₙ₋₁) Pₙ without interpolation (as in scikit-learn; Su, Yuan & Zhu 2015, ICTIR);
 * F1 = 2TP / (2TP + FP + FN) (van Rijsbergen 1979, ch. 7).
 */
export function discrimination(ranking: Ranking, weights: SchoolWeights): Discrimination {
  const { positives, negatives } = totals(ranking, weights);
  const { score, outcome, school } = ranking;
  let [truePositives, falsePositives, truePositivesBefore, falsePositivesBefore] = [0, 0, 0, 0];
  let [pairs, precisions, f1] = [0, 0, 0];
  let threshold: number | null = null;
  // As `walk` does, without a call at every score: this is where a report spends its time.
  for (let index = 0; index < score.length; index++) {
    const weight = weights[school[index] as number] as number;
    if (outcome[index] === 1) truePositives += weight;
    else falsePositives += weight;
    if (score[index] === score[index + 1]) continue;
    const gained = truePositives - truePositivesBefore;
    pairs += ((falsePositives - falsePositivesBefore) * (truePositives + truePositivesBefore)) / 2;
    if (gained > 0) {
      const named = truePositives + falsePositives;
      precisions += (gained * truePositives) / named;
      // F1 can only rise where somebody was found.
      const here = (2 * truePositives) / (named + positives);
      if (here > f1) [f1, threshold] = [here, score[index] as number];
    }
    truePositivesBefore = truePositives;
    falsePositivesBefore = falsePositives;
  }
  const happened = positives > 0;
  return {
    positives,
    negatives,
    auc: happened && negatives > 0 ? pairs / (positives * negatives) : null,
    averagePrecision: happened ? precisions / positives : null,
    f1: happened ? f1 : null,
    threshold,
  };
}

export function totals(ranking: Ranking, weights: SchoolWeights): { positives: number; negatives: number } {
  return { positives: weighed(ranking.positives, weights), negatives: weighed(ranking.negatives, weights) };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** False positive rate → true positive rate, from (0, 0) to (1, 1). */
export function rocCurve(ranking: Ranking, weights: SchoolWeights): Point[] {
  const { positives, negatives } = totals(ranking, weights);
  const points: Point[] = [{ x: 0, y: 0 }];
  if (positives === 0 || negatives === 0) return [];
  walk(ranking, weights, (_, truePositives, falsePositives) =>
    points.push({ x: falsePositives / negatives, y: truePositives / positives }),
  );
  return points;
}

/** Recall → precision. */
export function precisionRecallCurve(ranking: Ranking, weights: SchoolWeights): Point[] {
  const { positives } = totals(ranking, weights);
  const points: Point[] = [];
  if (positives === 0) return [];
  walk(ranking, weights, (_, truePositives, falsePositives) => {
    if (truePositives + falsePositives > 0)
      points.push({ x: truePositives / positives, y: truePositives / (truePositives + falsePositives) });
  });
  return points;
}

/** At most so many points for a plot, evenly along the curve, so that its steep start keeps its shape; the ends among them. */
export function thinned(points: readonly Point[], most: number): Point[] {
  if (points.length <= most) return [...points];
  const along = [0];
  points.slice(1).forEach(({ x, y }, index) => {
    const before = points[index] as Point;
    along.push((along[index] as number) + Math.abs(x - before.x) + Math.abs(y - before.y));
  });
  const step = (along.at(-1) as number) / (most - 1);
  let next = 0;
  return points.filter((_, index) => {
    const isLast = index === points.length - 1;
    if (!isLast && (along[index] as number) < next * step) return false;
    next = Math.floor((along[index] as number) / step) + 1;
    return true;
  });
}
