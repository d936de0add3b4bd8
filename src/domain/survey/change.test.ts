import { expect, test } from 'vitest';
import { reliableChange, smallestReliableDifference } from './change';
import { soramoyo34 } from '../instruments/soramoyo-34';

const indicator = soramoyo34.indicators[0];
if (indicator === undefined) throw new Error('the instrument has no indicator');

test('three steps on a three-item indicator are a change, two are the same as usual', () => {
  expect(reliableChange(indicator, 100 / 3, 200 / 3)).toBe('up');
  expect(reliableChange(indicator, 200 / 3, 100 / 3)).toBe('down');
  expect(reliableChange(indicator, 400 / 9, 600 / 9)).toBe('same');
  expect(reliableChange(indicator, 50, 50)).toBe('same');
});

test('a perfectly reliable indicator takes any difference, a noisier one a larger difference', () => {
  expect(smallestReliableDifference({ ...indicator, reliability: 1 })).toBe(0);
  expect(smallestReliableDifference({ ...indicator, reliability: 0.5 })).toBeGreaterThan(
    smallestReliableDifference(indicator),
  );
});

test('the difference is 1.96 standard errors of a difference', () => {
  expect(smallestReliableDifference({ ...indicator, sd: 10, reliability: 0.5 })).toBeCloseTo(19.6, 10);
});
