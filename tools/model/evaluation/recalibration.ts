/**
 * Slope and intercept of logit P(outcome) = intercept + slope · logit(score), by maximum likelihood (Cox 1958, Biometrika 45:562; Van
 * Calster et al. 2016, J Clin Epidemiol 74:167). 1 and 0: calibrated. A slope below 1: too sure of itself.
 */
import { add, bySchool, weighed, type BySchool } from './by-school';
import type { Ranking, SchoolWeights } from './ranking';

export interface Recalibration {
  readonly slope: number;
  readonly intercept: number;
}

/** Gradient and information of the likelihood at one point. */
export interface Likelihood {
  readonly at: Recalibration;
  readonly gradient: readonly [BySchool, BySchool];
  readonly information: readonly [BySchool, BySchool, BySchool];
}

/** Scores of 0 and 1 have no logit and stand for the nearest that has. */
const EDGE = 1e-6;
const TOLERANCE = 1e-10;
const MOST_STEPS = 50;

/** Newton's method; `null` when it does not settle, as when the score separates the outcomes wholly. */
export function recalibration(ranking: Ranking, weights: SchoolWeights): Recalibration | null {
  const logits = logitsOf(ranking);
  let at: Recalibration = { slope: 1, intercept: 0 };
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = oneStep(likelihood(ranking, logits, at, weights), weights);
    if (next === null) return null;
    const moved = Math.abs(next.slope - at.slope) + Math.abs(next.intercept - at.intercept);
    if (moved < TOLERANCE) return next;
    at = next;
  }
  return null;
}

/** What draws start from: the likelihood at the estimate of the sample itself. */
export function likelihoodAt(ranking: Ranking, at: Recalibration, schools: ArrayLike<unknown>): Likelihood {
  return likelihood(ranking, logitsOf(ranking), at, schools);
}

/**
 * One Newton step with these schools. From the estimate of the whole sample it is that of the draw but for terms of second order (Davidson &
 * MacKinnon 1999, International Economic Review 40:487): a draw costs as many sums as there are schools.
 */
export function oneStep(
  { at, gradient: [g0, g1], information: [h00, h01, h11] }: Likelihood,
  weights: SchoolWeights,
): Recalibration | null {
  const sum = (values: BySchool) => weighed(values, weights);
  const determinant = sum(h00) * sum(h11) - sum(h01) ** 2;
  if (!(determinant > 0)) return null;
  return {
    slope: at.slope + (sum(h00) * sum(g1) - sum(h01) * sum(g0)) / determinant,
    intercept: at.intercept + (sum(h11) * sum(g0) - sum(h01) * sum(g1)) / determinant,
  };
}

function logitsOf({ score }: Ranking): Float64Array {
  return score.map((value) => {
    const inside = Math.min(1 - EDGE, Math.max(EDGE, value));
    return Math.log(inside / (1 - inside));
  });
}

function likelihood(
  { outcome, school }: Ranking,
  logits: Float64Array,
  at: Recalibration,
  schools: ArrayLike<unknown>,
): Likelihood {
  const gradient = [bySchool(schools), bySchool(schools)] as const;
  const information = [bySchool(schools), bySchool(schools), bySchool(schools)] as const;
  logits.forEach((x, index) => {
    const of = school[index] as number;
    const expected = 1 / (1 + Math.exp(-(at.intercept + at.slope * x)));
    const residual = (outcome[index] as number) - expected;
    const spread = expected * (1 - expected);
    add(gradient[0], of, residual);
    add(gradient[1], of, residual * x);
    add(information[0], of, spread);
    add(information[1], of, spread * x);
    add(information[2], of, spread * x * x);
  });
  return { at, gradient, information };
}
