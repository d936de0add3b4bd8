import { describe, expect, it } from 'vitest';
import { brier, brierSums, calibrationCurve } from './calibration';
import { discrimination } from './discrimination';
import { f1At } from './evaluation.fixture';
import fixtures from './fixtures/scikit-learn.json' with { type: 'json' };
import { normalCdf } from './normal';
import { rank, type Ranking } from './ranking';
import { recalibration } from './recalibration';
import type { Sample } from './sample';

/** The bar of the design: six decimals. */
const near = (value: number | null | undefined, expected: number) => {
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(1e-6);
};

const rankingOf = ({ score, outcome, school, times }: (typeof fixtures.tables)[number]): Ranking => {
  const sample: Sample = {
    rows: Int32Array.from(score.keys()),
    outcome: Uint8Array.from(outcome),
    school: Int32Array.from(school),
    schools: times.map(String),
    list: Int32Array.from(school),
    listCount: times.length,
  };
  return rank(sample, Float64Array.from(score));
};

describe.each(fixtures.tables)('the figures of "$name" agree with scikit-learn to six decimals', (table) => {
  const ranking = rankingOf(table);
  const { times, expected } = table;

  it('area under the ROC curve', () => near(discrimination(ranking, times).auc, expected.roc_auc_score));

  it('average precision', () =>
    near(discrimination(ranking, times).averagePrecision, expected.average_precision_score));

  it('F1, at a threshold and at the best one', () => {
    near(f1At(ranking, times, expected.threshold), expected.f1_score);
    const { f1, threshold } = discrimination(ranking, times);
    near(f1, expected.best_f1);
    near(f1At(ranking, times, threshold ?? 0), expected.best_f1);
  });

  it('Brier score', () => near(brier(brierSums(ranking, times), times), expected.brier_score_loss));

  it('slope and intercept of the recalibration', () => {
    const fitted = recalibration(ranking, times);
    near(fitted?.slope, expected.recalibration.slope);
    near(fitted?.intercept, expected.recalibration.intercept);
  });

  it('calibration curve of equally filled bins', () => {
    const bins = calibrationCurve(ranking);
    expect(bins.length).toBe(expected.calibration_curve.predicted.length);
    bins.forEach(({ predicted, observed }, index) => {
      near(predicted, expected.calibration_curve.predicted[index] ?? Number.NaN);
      near(observed, expected.calibration_curve.observed[index] ?? Number.NaN);
    });
  });
});

it.each(fixtures.normal)('the normal distribution at $z agrees with SciPy', ({ z, cdf }) => {
  expect(Math.abs(normalCdf(z) / cdf - 1)).toBeLessThan(1e-9);
});
