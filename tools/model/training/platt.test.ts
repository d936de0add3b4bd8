import { expect, test } from 'vitest';
import { sigmoid } from '@domain/risk/score';
import { NO_CALIBRATION, plattCalibration } from './platt';

test('logits that are twice too sure are halved', () => {
  const logits: number[] = [];
  const onset: number[] = [];
  // For each logit as many onsets in 10,000 as half of it promises.
  for (let half = -2; half <= 2; half += 0.5)
    for (let n = 0; n < 10_000; n += 1) {
      logits.push(2 * half + 0.6);
      onset.push(n < 10_000 * sigmoid(half) ? 1 : 0);
    }
  const { slope, intercept } = plattCalibration(Float64Array.from(logits), Float64Array.from(onset));
  expect(slope).toBeCloseTo(0.5, 3);
  expect(intercept).toBeCloseTo(-0.3, 3);
});

test('where nothing can be told the scores stay as they are', () => {
  const calibrate = (logits: number[], onset: number[]) =>
    plattCalibration(Float64Array.from(logits), Float64Array.from(onset));
  expect(calibrate([1, 2, 3], [1, 1, 1])).toBe(NO_CALIBRATION);
  expect(calibrate([1, 2, 3], [0, 0, 0])).toBe(NO_CALIBRATION);
  expect(calibrate([1, 2, 3, 4], [1, 1, 0, 0])).toBe(NO_CALIBRATION);
});
