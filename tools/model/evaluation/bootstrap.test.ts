import { describe, expect, it } from 'vitest';
import { difference, drawSchools, estimate, interval, resample } from './bootstrap';

/** A sequence that is the same in every run: the fractional parts of multiples of the golden ratio. */
const sequence = () => {
  let n = 0;
  return () => (++n * 0.6180339887498949) % 1;
};

describe('drawing schools anew', () => {
  it('draws as many schools as there are, the same for the same randomness', () => {
    const { replicates } = drawSchools(7, 20, sequence());
    for (const weights of replicates)
      expect(Array.from(weights).reduce((sum, times) => sum + times, 0)).toBe(7);
    expect(drawSchools(7, 20, sequence()).replicates).toEqual(replicates);
  });

  it('pairs differences: what two models have in common does not widen them', () => {
    const draws = drawSchools(10, 200, sequence());
    const level = (weights: ArrayLike<number>) => Array.from(weights).reduce((sum, w, i) => sum + w * i, 0);
    const here = resample(draws, (weights) => ({ figure: level(weights) + 1 }));
    const there = resample(draws, (weights) => ({ figure: level(weights) }));
    expect(difference(here, there, 'figure')).toEqual({ value: 1, low: 1, high: 1 });
    const alone = estimate(here, 'figure');
    expect((alone.high ?? 0) - (alone.low ?? 0)).toBeGreaterThan(5);
  });

  it('gives no interval for fewer than five schools, nor where the figure often cannot be worked out', () => {
    expect(drawSchools(4, 200, sequence()).replicates).toEqual([]);
    expect(interval(0.5, [])).toEqual({ value: 0.5, low: null, high: null });
    expect(interval(0.5, [0.4, 0.5, null, 0.6])).toEqual({ value: 0.5, low: null, high: null });
  });
});
