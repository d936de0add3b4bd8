/** What a stored response can hold: an item left open over a weekend still has a pace. */
const LONGEST_MS = 86_400_000;

/** Median time per answered item in whole milliseconds; 0 when nothing was answered. */
export function medianPace(paces: readonly number[]): number {
  const sorted = paces.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
  return Math.min(LONGEST_MS, Math.max(0, Math.round((lower + upper) / 2)));
}
