/** From samples to a risk model: design, fit, calibration on schools that were held back, and what drift is measured against. */
import { sharesIn } from '@domain/effect/bins';
import type { ModelFeature, RiskModel } from '@domain/risk/model';
import { decilesOf } from './deciles';
import { designOf, type Design } from './design';
import { everyRow, heldBackLogits } from './held-back';
import { fit, type Fit, type Sign } from './newton';
import { NO_CALIBRATION, plattCalibration } from './platt';
import { pick, type Samples } from './samples';
import { scoresOf } from './score-samples';

export interface TrainingOrder {
  readonly id: string;
  readonly kind: RiskModel['kind'];
  readonly outcome: RiskModel['outcome'];
  readonly card: RiskModel['card'];
  readonly features: readonly string[];
  /** λ of the penalty (λ/2)‖w‖²; scikit-learn's C is 1/λ. */
  readonly l2: number;
  /** Sign that the weight of a feature may have. */
  readonly signs: ReadonlyMap<string, Sign>;
  /** For the largest component of the projected gradient. */
  readonly tolerance: number;
  readonly at: string;
  /** Second stage: fit to this model's scores instead of to what happened. */
  readonly distilledFrom?: RiskModel | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** `fit`: after each iteration, with the gradient that is left; `calibration`: folds that are done. */
export type Progress =
  | { readonly stage: 'fit'; readonly iteration: number; readonly gradient: number }
  | { readonly stage: 'calibration'; readonly done: number };

/**
 * The model, whether it converged or not: `training` says. Throws when all rows have one outcome: nothing can be learnt.
 * `samples` may hold more features than the order names, and must hold those of `distilledFrom`.
 */
export function trainModel(samples: Samples, order: TrainingOrder): RiskModel {
  const { features, l2, tolerance, distilledFrom, onProgress } = order;
  const positives = samples.onset.reduce((sum, one) => sum + one, 0);
  if (positives === 0 || positives === samples.count) throw new Error('all rows have one outcome');
  const own = pick(samples, features);
  const design = designOf(own);
  const signs = signsOfColumns(design, order.signs);
  const objective = {
    matrix: design.matrix,
    width: design.width,
    targets: distilledFrom === undefined ? samples.onset : scoresOf(samples, distilledFrom),
    l2,
  };
  const fitted = fit(
    { ...objective, rows: everyRow(samples.count) },
    {
      signs,
      tolerance,
      onIteration: (iteration, gradient) => onProgress?.({ stage: 'fit', iteration, gradient }),
    },
  );
  const logits = heldBackLogits(
    samples,
    objective,
    (rows) => fit({ ...objective, rows }, { signs, tolerance, start: fitted.weights }),
    (done) => onProgress?.({ stage: 'calibration', done }),
  );
  const calibration = logits === null ? NO_CALIBRATION : plattCalibration(logits, samples.onset);
  const model: RiskModel = {
    format: 1,
    id: order.id,
    kind: order.kind,
    outcome: order.outcome,
    intercept: fitted.weights[design.width] ?? 0,
    features: modelFeatures(design, fitted, order.signs),
    calibration,
    training: {
      at: order.at,
      rows: samples.count,
      positives,
      months: monthsSeen(samples, distilledFrom),
      l2,
      gradient: fitted.gradient,
      tolerance,
      iterations: fitted.iterations,
      converged: fitted.converged,
      ...(distilledFrom && { distilledFrom: distilledFrom.id }),
      scoreDeciles: [],
      featureDeciles: byFeature(own, decilesOf),
      featureShares: byFeature(own, (values) => sharesIn(decilesOf(values), values)),
    },
    card: order.card,
  };
  const scores = scoresOf(own, model);
  const scoreDeciles = decilesOf(scores);
  const scoreShares = sharesIn(scoreDeciles, scores);
  return { ...model, training: { ...model.training, scoreDeciles, scoreShares } };
}

/** Who learns from a teacher has seen what the teacher saw: it cannot be tested on those months either. */
function monthsSeen({ months }: Samples, teacher: RiskModel | undefined): RiskModel['training']['months'] {
  const { from, to } = teacher?.training.months ?? months;
  return { from: from < months.from ? from : months.from, to: to > months.to ? to : months.to };
}

function signsOfColumns({ features }: Design, wanted: ReadonlyMap<string, Sign>): Map<number, Sign> {
  const signs = new Map<number, Sign>();
  features.forEach(({ name }, column) => {
    const sign = wanted.get(name);
    if (sign !== undefined) signs.set(column, sign);
  });
  return signs;
}

function modelFeatures(
  { features }: Design,
  { weights }: Fit,
  signs: ReadonlyMap<string, Sign>,
): ModelFeature[] {
  return features.map(({ name, mean, scale, missingAt }, column) => {
    const sign = signs.get(name);
    return {
      name,
      mean,
      scale,
      weight: weights[column] ?? 0,
      missingWeight: missingAt === null ? 0 : (weights[missingAt] ?? 0),
      reference: mean,
      ...(sign && { sign }),
    };
  });
}

function byFeature(
  { names, columns }: Samples,
  of: (values: Float64Array) => number[],
): Record<string, number[]> {
  return Object.fromEntries(names.map((name, index) => [name, of(columns[index] ?? new Float64Array())]));
}
