/** Whether "ten in a hundred" means ten in a hundred. */
import { add, bySchool, ratio, type BySchool } from './by-school';
import type { Ranking, SchoolWeights } from './ranking';

export interface BrierSums {
  readonly squares: BySchool;
  readonly rows: BySchool;
}

export function brierSums({ score, outcome, school }: Ranking, schools: ArrayLike<unknown>): BrierSums {
  const sums = { squares: bySchool(schools), rows: bySchool(schools) };
  score.forEach((value, index) => {
    add(sums.squares, school[index] as number, (value - (outcome[index] as number)) ** 2);
    add(sums.rows, school[index] as number, 1);
  });
  return sums;
}

/** Mean squared difference of score and outcome (Brier 1950, Monthly Weather Review 78:1). Less is better. */
export function brier({ squares, rows }: BrierSums, weights: SchoolWeights): number | null {
  return ratio(squares, rows, weights);
}

export interface Bin {
  readonly rows: number;
  readonly predicted: number;
  readonly observed: number;
}

/**
 * Mean score and observed share in ten bins of equally many rows: scikit-learn's `calibration_curve(strategy="quantile")`, whose cut points
 * interpolate linearly and belong to the bin below. Empty bins are left out.
 */
export function calibrationCurve({ score, outcome }: Ranking, bins = 10): Bin[] {
  const ascending = score.toReversed();
  const cuts = Array.from({ length: bins - 1 }, (_, index) => quantile(ascending, (index + 1) / bins));
  const sums = Array.from({ length: bins }, () => ({ rows: 0, predicted: 0, observed: 0 }));
  score.forEach((value, index) => {
    const bin = sums[cuts.filter((cut) => cut < value).length];
    if (bin === undefined) return;
    bin.rows += 1;
    bin.predicted += value;
    bin.observed += outcome[index] ?? 0;
  });
  return sums
    .filter(({ rows }) => rows > 0)
    .map(({ rows, predicted, observed }) => ({
      rows,
      predicted: predicted / rows,
      observed: observed / rows,
    }));
}

/** Linear interpolation between order statistics (Hyndman & Fan 1996, type 7). NaN of nothing. */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  const position = share * (ascending.length - 1);
  const below = Math.floor(position);
  const low = ascending[below] ?? Number.NaN;
  const high = ascending[below + 1] ?? low;
  return low + (high - low) * (position - below);
}
