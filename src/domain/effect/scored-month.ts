/**
 * `schools/{s}/scoredMonths/{month}`: what the active model said of a school's pupils, once a month, until what it predicted is known.
 * Functions only: no client reads it.
 */
import * as z from 'zod/mini';
import { daySchema, monthSchema } from '../day-schemas';
import { monthOf, type Day } from '../days';
import type { FeatureRow } from '../risk/features';
import { modelSchema, type RiskModel } from '../risk/model';
import { binsSchema, countInto, newBins } from './bins';

export const scoredMonthSchema = z.strictObject({
  month: monthSchema,
  /** The day that it was scored for: what is predicted lies after it. */
  day: daySchema,
  model: z.string(),
  synthetic: z.boolean(),
  outcome: modelSchema.shape.outcome,
  /** Calibrated score by pupil; those already long absent are left out. */
  scores: z.record(z.string(), z.number().check(z.minimum(0), z.maximum(1))),
  score: binsSchema,
  features: z.record(z.string(), binsSchema),
});
export type ScoredMonth = z.infer<typeof scoredMonthSchema>;

/** Lie elsewhere in June than in February, whoever the children are: one month of them cannot be compared with a year of training. */
const FOLLOWS_THE_YEAR: ReadonlySet<string> = new Set(['absent_year', 'transition']);

export function newScoredMonth(model: RiskModel, day: Day): ScoredMonth {
  const { scoreDeciles, scoreShares, featureDeciles, featureShares } = model.training;
  return {
    ...{ month: monthOf(day), day, model: model.id, synthetic: model.card.synthetic, outcome: model.outcome },
    scores: {},
    score: newBins(scoreDeciles, scoreShares),
    features: Object.fromEntries(
      Object.entries(featureDeciles)
        .filter(([feature]) => !FOLLOWS_THE_YEAR.has(feature))
        .map(([feature, cuts]) => [feature, newBins(cuts, featureShares?.[feature])]),
    ),
  };
}

/** Adds a pupil, in place. What is not known of a pupil counts in no bin. */
export function addScored(into: ScoredMonth, pupilId: string, row: FeatureRow, score: number): void {
  into.scores[pupilId] = score;
  countInto(into.score, score);
  for (const [feature, bins] of Object.entries(into.features)) {
    const value = row[feature] ?? null;
    if (value !== null) countInto(bins, value);
  }
}
