import { expect, it } from 'vitest';
import { countInto, newBins, sharesIn, stabilityIndex, sumOfBins } from './bins';

const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const counted = (cuts: readonly number[], values: readonly number[], shares?: readonly number[]) => {
  const bins = newBins(cuts, shares);
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

/** Of a thousand, how many say yes; the rest no. */
const yesOf = (yes: number) => Array.from({ length: 1000 }, (_, index) => Number(index < yes));
const ALWAYS_NO = Array.from({ length: 9 }, () => 0);
const TWO_PERCENT = sharesIn(ALWAYS_NO, yesOf(20));

it('takes cuts that coincide as one bin, with the share that training had in it', () => {
  expect(TWO_PERCENT).toEqual([0.98, 0, 0, 0, 0, 0, 0, 0, 0, 0.02]);
  expect(stabilityIndex(counted(ALWAYS_NO, yesOf(20), TWO_PERCENT))).toBeLessThan(0.001);
  expect(stabilityIndex(counted(ALWAYS_NO, yesOf(100), TWO_PERCENT))).toBeCloseTo(0.1356, 2);
});

it('sees what never was in training come up', () => {
  const never = sharesIn(ALWAYS_NO, yesOf(0));
  expect(stabilityIndex(counted(ALWAYS_NO, yesOf(0), never))).toBeLessThan(0.01);
  expect(stabilityIndex(counted(ALWAYS_NO, yesOf(100), never))).toBeGreaterThan(0.25);
});

it('says nothing of cuts that coincide where a model does not know the shares of its training', () => {
  expect(stabilityIndex(counted(ALWAYS_NO, yesOf(20)))).toBeNull();
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
