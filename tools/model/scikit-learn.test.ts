/** Our own fits beside those of scikit-learn; `fixtures/regenerate.py` says how they were made. */
import { describe, expect, test } from 'vitest';
import { designOf } from './training/design';
import { everyRow } from './training/held-back';
import { fit, type Sign } from './training/newton';
import { plattCalibration } from './training/platt';
import type { PanelRow } from './training/panel';
import { SampleCollector } from './training/samples';
import fixture from './fixtures/coefficients.json' with { type: 'json' };

const TOLERANCE = 1e-9;

const anyRow: Omit<PanelRow, 'line' | 'features' | 'onset'> = {
  pupilKey: 'p',
  schoolId: 's',
  yearMonth: '2026-04',
  gradeBand: '4-6',
  alreadyAbsent: false,
  audit: {},
};
const collector = new SampleCollector(fixture.names);
fixture.rows.forEach((row, line) => {
  const features = Object.fromEntries(fixture.names.map((name, index) => [name, row[index] ?? null]));
  collector.add({ ...anyRow, line, features, onset: fixture.onset[line] === 1 });
});
const samples = collector.samples();
const { matrix, width } = designOf(samples);
const rows = everyRow(samples.count);
const signs = new Map(
  Object.entries(fixture.signs).map(([name, sign]) => [fixture.names.indexOf(name), sign as Sign]),
);

describe.each(fixture.fits)('with a penalty of $l2', ({ l2, unconstrained, signs: withSigns, distilled }) => {
  const objective = { matrix, width, l2, rows, targets: samples.onset };

  test('coefficients are those of LogisticRegression to 1e-6', () => {
    const fitted = fit(objective, { tolerance: TOLERANCE });
    expect(fitted.converged).toBe(true);
    expectNear(fitted.weights, unconstrained);
  });

  test('coefficients with signs are those that fulfil the KKT conditions, to 1e-6', () => {
    const fitted = fit(objective, { tolerance: TOLERANCE, signs });
    expect(fitted.converged).toBe(true);
    expectNear(fitted.weights, withSigns);
  });

  test('coefficients fitted to the scores of another model are those of rows weighted by them, to 1e-6', () => {
    const fitted = fit(
      { ...objective, targets: Float64Array.from(fixture.scores) },
      { tolerance: TOLERANCE },
    );
    expect(fitted.converged).toBe(true);
    expectNear(fitted.weights, distilled);
  });
});

test('the calibration is that of scikit-learn', () => {
  const { slope, intercept } = plattCalibration(Float64Array.from(fixture.platt.logits), samples.onset);
  expectNear([slope, intercept], [fixture.platt.slope, fixture.platt.intercept]);
});

function expectNear(found: ArrayLike<number>, expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, index) => {
    expect(Math.abs((found[index] ?? NaN) - value), `coefficient ${index}`).toBeLessThan(1e-6);
  });
}
