/** How values lie among the deciles of training, and how far that is from where they lay then. */
import * as z from 'zod/mini';

/** Fewer values say more about chance than about drift. */
const LEAST = 100;

export const binsSchema = z.strictObject({
  /** Cut points of training, ascending; a value that is frequent stands several times. */
  cuts: z.array(z.number()),
  /** How many values lie up to each cut, above the one before; the last: above all. */
  counts: z.array(z.number().check(z.int(), z.minimum(0))),
});
export type Bins = z.infer<typeof binsSchema>;

export function newBins(cuts: readonly number[]): Bins {
  return { cuts: [...cuts], counts: Array.from({ length: cuts.length + 1 }, () => 0) };
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
      cuts: first.cuts,
      counts: first.counts.map((count, bin) =>
        others.reduce((sum, { counts }) => sum + (counts[bin] ?? 0), count),
      ),
    }
  );
}

/**
 * Population stability index Σ (a − e) · ln(a / e) over the bins, e the share in training and a the share now. Cuts that coincide make
 * one bin. Half a value is added to every bin, so that an empty one is not infinitely far. `null`: under 100 values, or no cuts.
 */
export function stabilityIndex({ cuts, counts }: Bins): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (cuts.length === 0 || n < LEAST) return null;
  const merged: { expected: number; count: number }[] = [];
  counts.forEach((count, bin) => {
    const last = merged.at(-1);
    const isSameCut = bin > 0 && bin < cuts.length && cuts[bin] === cuts[bin - 1];
    if (last && isSameCut) {
      last.expected += 1 / counts.length;
      last.count += count;
    } else merged.push({ expected: 1 / counts.length, count });
  });
  const total = n + merged.length / 2;
  const index = merged.reduce((sum, { expected, count }) => {
    const actual = (count + 0.5) / total;
    return sum + (actual - expected) * Math.log(actual / expected);
  }, 0);
  return Math.round(index * 10_000) / 10_000;
}
