import { expect, it } from 'vitest';
import { decisionCurve } from './decision-curve';
import { givenSample, onceEach } from './evaluation.fixture';
import { rank } from './ranking';

it('the net benefit at a threshold weighs each look in vain by the odds', () => {
  const sample = givenSample({ east: [1, 0, 1, 0, 0, 0, 0, 0, 0, 0] });
  const ranking = rank(sample, Float64Array.from([0.6, 0.5, 0.2, 0.1, 0, 0, 0, 0, 0, 0]));
  const [at20, at55] = decisionCurve(ranking, onceEach(sample), [0.2, 0.55]);
  expect(at20?.model).toBeCloseTo(2 / 10 - (1 / 10) * 0.25, 12);
  expect(at20?.all).toBeCloseTo(2 / 10 - (8 / 10) * 0.25, 12);
  expect(at55?.model).toBeCloseTo(1 / 10, 12);
});
