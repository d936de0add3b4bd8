/** Applies a risk model to one pupil and month. Pure: the same row and model give the same bytes on every machine. */
import type { FeatureRow } from './features';
import type { ModelFeature, RiskModel } from './model';
import type { Scored } from './records';

/** As many contributions are kept as somebody can look through. */
const KEPT_CONTRIBUTIONS = 12;

/**
 * The calibrated probability of the outcome, 0..1, with what moved it away from the reference pupil. Among the largest in either
 * direction, those that raise the score most come first.
 */
export function scoreRow(model: RiskModel, row: FeatureRow): Scored {
  const contributions = model.features
    .map((feature) => ({
      feature: feature.name,
      value: row[feature.name] ?? null,
      contribution: rounded(contributionOf(feature, row[feature.name] ?? null)),
    }))
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || order(a.feature, b.feature))
    .slice(0, KEPT_CONTRIBUTIONS)
    .sort((a, b) => b.contribution - a.contribution || order(a.feature, b.feature));
  return { model: model.id, score: rounded(probabilityOf(model, row)), contributions };
}

/** The calibrated probability before rounding: what ranks pupils whose scores differ in the seventh decimal. */
export function probabilityOf(model: RiskModel, row: FeatureRow): number {
  const { slope, intercept } = model.calibration;
  return sigmoid(slope * logitOf(model, row) + intercept);
}

/** intercept + Σ weight · (x − mean) / scale; a feature that is not known counts as its mean and adds its missingWeight. */
export function logitOf({ features, intercept }: RiskModel, row: FeatureRow): number {
  let logit = intercept;
  for (const { name, mean, scale, weight, missingWeight } of features) {
    const value = row[name] ?? null;
    logit += value === null ? missingWeight : (weight * (value - mean)) / scale;
  }
  return logit;
}

/** 1 / (1 + e^−x), without overflow at either end. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const power = Math.exp(x);
  return power / (1 + power);
}

/** β·(x − reference) in logits, β = weight / scale. They add up to how far the logit lies from the reference pupil's. */
function contributionOf(
  { mean, scale, weight, missingWeight, reference }: ModelFeature,
  value: number | null,
) {
  const known = (weight * ((value ?? mean) - reference)) / scale;
  return value === null ? known + missingWeight : known;
}

/** Six decimals; never −0, which JSON would store as 0. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
