/**
 * Whole percentages of parts of one whole that add up to 100 (largest remainder; of equal remainders the larger part, then the
 * earlier one, is rounded up). Of nothing all are 0.
 */
export function percentages(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part * 100) / whole);
  const floors = exact.map(Math.floor);
  const missing = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  const remainder = (index: number) => (exact[index] ?? 0) - (floors[index] ?? 0);
  const raised = new Set(
    parts
      .map((part, index) => ({ part, index }))
      .sort((a, b) => remainder(b.index) - remainder(a.index) || b.part - a.part || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0));
}

/** One part of a whole in whole percent, as it would stand beside the rest. */
export function percentOf(part: number, whole: number): number {
  return percentages([part, whole - part])[0] ?? 0;
}
