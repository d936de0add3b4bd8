/** Every figure of one model on one sample, with intervals, and the curves for the plots. */
import { bestAttainableF1 } from './attainable-f1';
import { estimate, resample, type Draws, type Estimate, type Resampled } from './bootstrap';
import { brier, brierSums, calibrationCurve, type Bin } from './calibration';
import { decisionCurve, type NetBenefit } from './decision-curve';
import { discrimination, precisionRecallCurve, rocCurve, thinned, type Point } from './discrimination';
import { listPlaces, ppvOf, recallOf, schoolRecallOf, tally } from './lists';
import { rank } from './ranking';
import { likelihoodAt, oneStep, recalibration } from './recalibration';
import type { Sample } from './sample';

/** Lengths of the list per school and month. Five decides. */
export const LIST_LENGTHS = [1, 3, 5, 10, 20] as const;
export const DECIDING_LENGTH = 5;
type Length = (typeof LIST_LENGTHS)[number];

type ListFigure = `recall${Length}` | `schoolRecall${Length}` | `ppv${Length}`;

export type FigureName = 'auc' | 'averagePrecision' | 'f1' | 'brier' | 'slope' | 'intercept' | ListFigure;

export interface ModelFigures {
  readonly auc: Estimate;
  readonly averagePrecision: Estimate;
  readonly f1: Estimate & {
    readonly threshold: number | null;
    /** What the AUC allows at this prevalence. */
    readonly attainable: number | null;
  };
  readonly brier: Estimate;
  readonly calibration: {
    readonly slope: Estimate;
    readonly intercept: Estimate;
    readonly curve: readonly Bin[];
  };
  readonly lists: readonly ListFigures[];
  readonly roc: readonly Point[];
  readonly precisionRecall: readonly Point[];
  readonly decisionCurve: readonly NetBenefit[];
}

export interface ListFigures {
  readonly k: number;
  /** Mean of the schools' own. */
  readonly schoolRecall: Estimate;
  /** Of all schools together. */
  readonly recall: Estimate;
  readonly ppv: Estimate;
}

/** Points of a plotted curve. */
const PLOTTED = 200;

/** One model's figures in all draws: what intervals and paired differences are made from. */
export type ResampledFigures = Resampled<FigureName>;

export function resampleFigures(sample: Sample, scores: Float64Array, draws: Draws): ResampledFigures {
  const ranking = rank(sample, scores);
  const lists = LIST_LENGTHS.map((k) => ({ k, tally: tally(sample, listPlaces(sample, scores, k)) }));
  const squares = brierSums(ranking, sample.schools);
  const recalibrated = recalibration(ranking, draws.once);
  const likelihood = recalibrated && likelihoodAt(ranking, recalibrated, sample.schools);
  return resample(draws, (weights) => {
    const { auc, averagePrecision, f1 } = discrimination(ranking, weights);
    const calibration = likelihood && oneStep(likelihood, weights);
    const listed = lists.flatMap(({ k, tally: of }) => [
      [`recall${k}`, recallOf(of, weights)] as const,
      [`schoolRecall${k}`, schoolRecallOf(of, weights)] as const,
      [`ppv${k}`, ppvOf(of, weights)] as const,
    ]);
    return {
      auc,
      averagePrecision,
      f1,
      brier: brier(squares, weights),
      slope: calibration?.slope ?? null,
      intercept: calibration?.intercept ?? null,
      ...(Object.fromEntries(listed) as Record<ListFigure, number | null>),
    };
  });
}

export function modelFigures(
  sample: Sample,
  scores: Float64Array,
  draws: Draws,
  resampled: ResampledFigures,
): ModelFigures {
  const ranking = rank(sample, scores);
  const { auc, positives, negatives, threshold } = discrimination(ranking, draws.once);
  const of = (name: FigureName) => estimate(resampled, name);
  return {
    auc: of('auc'),
    averagePrecision: of('averagePrecision'),
    f1: {
      ...of('f1'),
      threshold,
      attainable: auc === null ? null : attainable(auc, positives / (positives + negatives)),
    },
    brier: of('brier'),
    calibration: { slope: of('slope'), intercept: of('intercept'), curve: calibrationCurve(ranking) },
    lists: LIST_LENGTHS.map((k) => ({
      k,
      schoolRecall: of(`schoolRecall${k}`),
      recall: of(`recall${k}`),
      ppv: of(`ppv${k}`),
    })),
    roc: thinned(rocCurve(ranking, draws.once), PLOTTED),
    precisionRecall: thinned(precisionRecallCurve(ranking, draws.once), PLOTTED),
    decisionCurve: decisionCurve(ranking, draws.once),
  };
}

/** The binormal model knows no worse than chance and no certainty. */
function attainable(auc: number, prevalence: number): number {
  return bestAttainableF1(Math.min(1 - 1e-9, Math.max(0.5, auc)), prevalence);
}
