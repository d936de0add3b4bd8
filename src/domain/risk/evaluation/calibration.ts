/** Whether "ten in a hundred" means ten in a hundred. */
import { totals } from './discrimination';
import type { Ranking, SchoolWeights } from './ranking';

/** Mean squared difference of score and outcome (Brier 1950, Monthly Weather Review 78:1). Less is better. */
export function brier({ score, outcome, school }: Ranking, weights: SchoolWeights): number | null {
  let sum = 0;
  let rows = 0;
  for (let index = 0; index < score.length; index++) {
    const weight = weights[school[index] as number] as number;
    sum += weight * ((score[index] as number) - (outcome[index] as number)) ** 2;
    rows += weight;
  }
  return rows > 0 ? sum / rows : null;
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

export interface Recalibration {
  readonly slope: number;
  readonly intercept: number;
}

/** Scores have six decimals: 0 and 1 have no logit and stand for the nearest that has. */
const EDGE = 1e-6;
const TOLERANCE = 1e-10;
const MOST_STEPS = 50;

/**
 * Slope and intercept of logit P(outcome) = intercept + slope · logit(score), by maximum likelihood (Cox 1958, Biometrika 45:562; Van
 * Calster et al. 2016, J Clin Epidemiol 74:167). 1 and 0: calibrated. A slope below 1: too sure of itself. Newton's method from `start`;
 * `null` when it does not settle, as when the score separates the outcomes wholly.
 */
export function recalibration(
  ranking: Ranking,
  weights: SchoolWeights,
  start: Recalibration = { slope: 1, intercept: 0 },
): Recalibration | null {
  const { positives, negatives } = totals(ranking, weights);
  if (positives === 0 || negatives === 0) return null;
  const logits = logitsOf(ranking);
  let { slope, intercept } = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const move = newtonStep(ranking, logits, weights, slope, intercept);
    slope += move.slope;
    intercept += move.intercept;
    if (!Number.isFinite(slope + intercept)) return null;
    if (Math.abs(move.slope) + Math.abs(move.intercept) < TOLERANCE) return { slope, intercept };
  }
  return null;
}

const keptLogits = new WeakMap<Ranking, Float64Array>();

/** A ranking is walked by every replicate, and its logits stay the same. */
function logitsOf(ranking: Ranking): Float64Array {
  const kept = keptLogits.get(ranking);
  if (kept !== undefined) return kept;
  const logits = ranking.score.map((score) => {
    const inside = Math.min(1 - EDGE, Math.max(EDGE, score));
    return Math.log(inside / (1 - inside));
  });
  keptLogits.set(ranking, logits);
  return logits;
}

function newtonStep(
  { outcome, school }: Ranking,
  logits: Float64Array,
  weights: SchoolWeights,
  slope: number,
  intercept: number,
): Recalibration {
  let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
  for (let index = 0; index < logits.length; index++) {
    const weight = weights[school[index] as number] as number;
    if (weight === 0) continue;
    const x = logits[index] as number;
    const expected = 1 / (1 + Math.exp(-(intercept + slope * x)));
    const residual = weight * ((outcome[index] as number) - expected);
    const information = weight * expected * (1 - expected);
    g0 += residual;
    g1 += residual * x;
    h00 += information;
    h01 += information * x;
    h11 += information * x * x;
  }
  const determinant = h00 * h11 - h01 * h01;
  return {
    slope: (h00 * g1 - h01 * g0) / determinant,
    intercept: (h11 * g0 - h01 * g1) / determinant,
  };
}
