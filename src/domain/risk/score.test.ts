import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FeatureRow } from './features';
import { givenFeature, givenModel } from './model.fixture';
import { scoredSchema } from './records';
import { logitOf, probabilityOf, scoreRow, sigmoid } from './score';

const model = givenModel(
  [
    givenFeature('absent_4w', 0.8, { mean: 1.5, scale: 2.5, missingWeight: 0.3, reference: 1.5 }),
    givenFeature('ind_friends', -0.5, { mean: 62, scale: 18, missingWeight: 0.2, reference: 62 }),
    givenFeature('transition', 0.4, { mean: 0.1, scale: 0.3, reference: 0 }),
  ],
  { intercept: -3, calibration: { slope: 0.9, intercept: 0.05 } },
);

test('a score is what the formula says, reckoned by hand', () => {
  const row = { absent_4w: 4, ind_friends: 44, transition: 1 };
  // −3 + 0.8·(4−1.5)/2.5 − 0.5·(44−62)/18 + 0.4·(1−0.1)/0.3 = −3 + 0.8 + 0.5 + 1.2
  expect(logitOf(model, row)).toBeCloseTo(-0.5, 12);
  // σ(0.9·−0.5 + 0.05) = σ(−0.4)
  expect(scoreRow(model, row).score).toBe(0.401312);
});

test('what is not known counts as the mean and adds its own weight, and a name that is missing is not known', () => {
  const unknown = { absent_4w: null, ind_friends: 62, transition: 0.1 };
  expect(logitOf(model, unknown)).toBeCloseTo(-3 + 0.3, 12);
  expect(scoreRow(model, { ind_friends: 62, transition: 0.1 })).toEqual(scoreRow(model, unknown));
  expect(scoreRow(model, unknown).contributions).toContainEqual({
    feature: 'absent_4w',
    value: null,
    contribution: 0.3,
  });
});

test('contributions stand in order, those that raise the score most first, and what contributes nothing is left out', () => {
  const { contributions } = scoreRow(model, { absent_4w: 4, ind_friends: 80, transition: 0 });
  expect(contributions).toEqual([
    { feature: 'absent_4w', value: 4, contribution: 0.8 },
    { feature: 'ind_friends', value: 80, contribution: -0.5 },
  ]);
});

test('of many contributions the twelve largest in either direction are kept', () => {
  const many = givenModel(
    Array.from({ length: 20 }, (_, index) => givenFeature(`f${index}`, index % 2 === 0 ? index : -index)),
  );
  const row = Object.fromEntries(many.features.map(({ name }) => [name, 1]));
  const kept = scoreRow(many, row).contributions.map(({ contribution }) => contribution);
  expect(kept).toEqual([18, 16, 14, 12, 10, 8, -9, -11, -13, -15, -17, -19]);
});

/** JSON knows no −0, and no source gives one. */
const values = fc.option(
  fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((value) => value + 0),
  { nil: null },
);
const rows: fc.Arbitrary<FeatureRow> = fc.record({
  absent_4w: values,
  ind_friends: values,
  transition: values,
});

test('contributions add up to how far the logit lies from the reference pupil', () => {
  const reference = { absent_4w: 1.5, ind_friends: 62, transition: 0 };
  fc.assert(
    fc.property(rows, (row) => {
      const sum = scoreRow(model, row).contributions.reduce(
        (total, { contribution }) => total + contribution,
        0,
      );
      expect(sum).toBeCloseTo(logitOf(model, row) - logitOf(model, reference), 4);
    }),
  );
});

test('every score is one that may be stored, however strange the row', () => {
  fc.assert(
    fc.property(rows, (row) => {
      const scored = scoreRow(model, row);
      expect(scoredSchema.safeParse(scored).success).toBe(true);
      expect(JSON.parse(JSON.stringify(scored))).toEqual(scored);
    }),
  );
});

test('a higher value of a feature that counts against a pupil never lowers the probability', () => {
  fc.assert(
    fc.property(rows, fc.double({ min: 0, max: 100, noNaN: true }), (row, more) => {
      const higher = { ...row, absent_4w: (row.absent_4w ?? 1.5) + more };
      const lower = { ...row, absent_4w: row.absent_4w ?? 1.5 };
      expect(probabilityOf(model, higher)).toBeGreaterThanOrEqual(probabilityOf(model, lower));
    }),
  );
});

test('the logistic function neither overflows nor leaves 0..1', () => {
  expect([sigmoid(-1000), sigmoid(0), sigmoid(1000)]).toEqual([0, 0.5, 1]);
});
