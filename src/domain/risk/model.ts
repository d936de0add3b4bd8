/** `models/{id}`: a risk model as data, with what adults must know before they rely on it. */
import * as z from 'zod/mini';
import { choices } from '../documents/members';
import { isoInstant } from '../day-schemas';

const real = z.number();
const rate = z.number().check(z.minimum(0), z.maximum(1));

/** Two definitions of what is predicted; the horizon is data. */
export const OUTCOMES = ['cumulative-30-in-year', 'five-more-in-4-weeks'] as const;

export const modelFeatureSchema = z.strictObject({
  name: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/)),
  /** Training mean and SD: x is standardised with them; missing → the mean. */
  mean: real,
  scale: z.number().check(z.positive()),
  weight: real,
  /** Weight of the 0/1 column "is missing". */
  missingWeight: real,
  /** What a contribution is measured against (in the feature's own unit): β·(x − reference). */
  reference: real,
  sign: z.optional(choices(z.enum(['+', '-']), 'refuse')),
});
export type ModelFeature = z.infer<typeof modelFeatureSchema>;

export const modelTitleSchema = z.string().check(z.minLength(1), z.maxLength(120));

export const modelCardSchema = z.strictObject({
  title: modelTitleSchema,
  /** Trained on made-up children: said on every screen where its output stands. */
  synthetic: z.boolean(),
  intendedUse: z.string().check(z.minLength(1)),
  notFor: z.string().check(z.minLength(1)),
  data: z.string().check(z.minLength(1)),
  /** Figures of the evaluation that decided whether it ships. */
  limits: z.string(),
});

export const modelSchema = z.strictObject({
  format: choices(z.literal(1), 'refuse'),
  id: z.string().check(z.regex(/^[a-z0-9-]{3,60}$/)),
  kind: choices(z.enum(['A', 'B', 'C']), 'refuse'),
  outcome: z.strictObject({
    definition: choices(z.enum(OUTCOMES), 'refuse'),
    horizonWeeks: z.number().check(z.int(), z.positive()),
  }),
  intercept: real,
  features: z.array(modelFeatureSchema).check(z.minLength(1), z.maxLength(200)),
  /** Platt: calibrated = σ(slope · logit + intercept). 1 and 0: none. */
  calibration: z.strictObject({ slope: real, intercept: real }),
  training: z.strictObject({
    at: isoInstant,
    rows: z.number().check(z.int(), z.minimum(0)),
    positives: z.number().check(z.int(), z.minimum(0)),
    months: z.strictObject({ from: z.string(), to: z.string() }),
    l2: z.number().check(z.minimum(0)),
    /** Largest absolute component of the (projected) gradient at the end, and the tolerance asked for. */
    gradient: z.number(),
    tolerance: z.number(),
    iterations: z.number().check(z.int(), z.minimum(0)),
    converged: z.boolean(),
    /** Fitted to the scores of another model instead of to what happened. */
    distilledFrom: z.optional(z.string()),
    /** Deciles (nine cut points) of the score and of every feature in training: what drift is measured against. */
    scoreDeciles: z.array(rate),
    featureDeciles: z.record(z.string(), z.array(real)),
    /** Share of training in each of the ten parts that those make: where many values are equal the parts are not. Older models lack them. */
    scoreShares: z.optional(z.array(rate)),
    featureShares: z.optional(z.record(z.string(), z.array(rate))),
  }),
  /** Whether the evaluation found it better than A (recall@5 per school, lower bound > 0). Models that did not are not switched on. */
  evaluation: z.optional(
    z.strictObject({
      ships: z.boolean(),
      against: z.string(),
      recallAt5: z.strictObject({ difference: real, low: real, high: real }),
      auc: rate,
      averagePrecision: rate,
      f1: rate,
      prevalence: rate,
    }),
  ),
  card: modelCardSchema,
});
export type RiskModel = z.infer<typeof modelSchema>;
