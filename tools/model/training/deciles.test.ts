import { expect, test } from 'vitest';
import { decilesOf } from './deciles';

test('the cut points are those of numpy.quantile', () => {
  // numpy.quantile([1, 2, 3, 4, 10], [0.1, …, 0.9])
  const expected = [1.4, 1.8, 2.2, 2.6, 3, 3.4, 3.8, 5.2, 7.6];
  decilesOf(Float64Array.from([10, 2, NaN, 1, 4, 3])).forEach((cut, index) => {
    expect(cut).toBeCloseTo(expected[index] ?? NaN, 12);
  });
});

test('of one value all nine are that value, of none there are none', () => {
  expect(decilesOf(Float64Array.from([7]))).toEqual(Array(9).fill(7));
  expect(decilesOf(Float64Array.from([NaN]))).toEqual([]);
});
