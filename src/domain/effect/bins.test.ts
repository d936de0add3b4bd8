import { expect, it } from 'vitest';
import { countInto, newBins, stabilityIndex, sumOfBins } from './bins';

const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const counted = (cuts: readonly number[], values: readonly number[]) => {
  const bins = newBins(cuts);
  for (const value of values) countInto(bins, value);
  return bins;
};
const even = Array.from({ length: 1000 }, (_, index) => index / 100);

it('counts up to each cut, and above all of them', () => {
  expect(counted([1, 2], [0, 1, 1.5, 2, 3, 9]).counts).toEqual([2, 2, 2]);
});

it('is next to nothing where values lie as in training, and grows as they move', () => {
  expect(stabilityIndex(counted(DECILES, even))).toBeLessThan(0.001);
  const some =
    stabilityIndex(
      counted(
        DECILES,
        even.map((value) => value + 1),
      ),
    ) ?? 0;
  const much =
    stabilityIndex(
      counted(
        DECILES,
        even.map((value) => value + 4),
      ),
    ) ?? 0;
  expect(some).toBeGreaterThan(0.02);
  expect(much).toBeGreaterThan(some);
});

it('agrees with a table worked out by hand', () => {
  // Half of 1000 in the first of two bins of training, three quarters now: (0.75 − 0.5) ln 1.5 + (0.25 − 0.5) ln 0.5.
  const bins = { cuts: [0], counts: [750_000, 250_000] };
  expect(stabilityIndex(bins)).toBeCloseTo(0.25 * Math.log(1.5) + 0.25 * Math.log(2), 4);
});

it('takes cuts that coincide as one bin: most children are never absent', () => {
  const cuts = [0, 0, 0, 0, 0, 0, 1, 2, 5];
  const values = Array.from({ length: 1000 }, (_, index) => [0, 0, 0, 0, 0, 0, 1, 2, 3, 9][index % 10] ?? 0);
  expect(stabilityIndex(counted(cuts, values))).toBeLessThan(0.001);
});

it('says nothing of fewer than a hundred values, or without training', () => {
  expect(stabilityIndex(counted(DECILES, even.slice(0, 99)))).toBeNull();
  expect(stabilityIndex(counted([], even))).toBeNull();
});

it('adds up groups', () => {
  const [a, b] = [counted([1], [0, 2]), counted([1], [2, 2])];
  expect(sumOfBins([a, b])?.counts).toEqual([1, 3]);
  expect(sumOfBins([])).toBeUndefined();
});
