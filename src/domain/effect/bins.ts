/** How values lie among the deciles of training, and how far that is from where they lay then. */
import * as z from 'zod/mini';

/** Fewer values say more about chance than about drift. */
const LEAST = 100;
/** What never came up in training is held to have come up once in ten thousand: otherwise the first value of it were infinitely far. */
const LEAST_SHARE = 0.0001;

export const binsSchema = z.strictObject({
  /** Cut points of training, ascending; a value that is frequent stands several times. */
  cuts: z.array(z.number()),
  /** How many values lie up to each cut, above the one before; the last: above all. */
  counts: z.array(z.number().check(z.int(), z.minimum(0))),
  /** Share of training in each of them, 0..1; absent: a model that does not say. */
  shares: z.optional(z.array(z.number().check(z.minimum(0), z.maximum(1)))),
});
export type Bins = z.infer<typeof binsSchema>;

export function newBins(cuts: readonly number[], shares?: readonly number[]): Bins {
  const counts = Array.from({ length: cuts.length + 1 }, () => 0);
  return { cuts: [...cuts], counts, ...(shares && { shares: [...shares] }) };
}

/** Share (0..1, 6 decimals) of the known values in each bin; [] without cuts. NaN is not known. */
export function sharesIn(cuts: readonly number[], values: Iterable<number>): number[] {
  if (cuts.length === 0) return [];
  const bins = newBins(cuts);
  let known = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    countInto(bins, value);
    known += 1;
  }
  return bins.counts.map((count) => (known === 0 ? 0 : Math.round((count / known) * 1e6) / 1e6));
}

/** Counts a value, in place. */
export function countInto({ cuts, counts }: Bins, value: number): void {
  const above = cuts.findIndex((cut) => value <= cut);
  const bin = above < 0 ? cuts.length : above;
  counts[bin] = (counts[bin] ?? 0) + 1;
}

/** The bins of several groups that were counted by the same cuts. */
export function sumOfBins(all: readonly Bins[]): Bins | undefined {
  const [first, ...others] = all;
  return (
    first && {
      ...first,
      counts: first.counts.map((count, bin) =>
        others.reduce((sum, { counts }) => sum + (counts[bin] ?? 0), count),
      ),
    }
  );
}

/**
 * Population stability index Σ (a − e) · ln(a / e) over the bins, e the share in training and a the share now. Cuts that coincide make
 * one bin. Half a value is added to every bin, so that an empty one is not infinitely far. `null`: under 100 values, no cuts, or cuts that
 * coincide in a model that does not say how much of training lay there.
 */
export function stabilityIndex({ cuts, counts, shares }: Bins): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (cuts.length === 0 || n < LEAST) return null;
  // Of cuts that coincide, the first takes all values; the others are no bins.
  const isBin = (bin: number) => bin === 0 || bin === cuts.length || cuts[bin] !== cuts[bin - 1];
  const bins = [...counts.keys()].filter(isBin);
  if (!shares && bins.length < counts.length) return null;
  const total = n + bins.length / 2;
  const index = bins.reduce((sum, bin) => {
    const expected = Math.max(shares?.[bin] ?? 1 / counts.length, LEAST_SHARE);
    const actual = ((counts[bin] ?? 0) + 0.5) / total;
    return sum + (actual - expected) * Math.log(actual / expected);
  }, 0);
  return Math.round(index * 10_000) / 10_000;
}
