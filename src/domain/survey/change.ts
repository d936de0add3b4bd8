import type { Indicator } from './instrument';

/** Two-sided 5 %: a larger difference is unlikely to be measurement error alone. */
const Z = 1.96;

/**
 * The smallest difference between two measurements (in points of 0..100) that counts as a change: the reliable-change
 * index of Jacobson and Truax, solved for the difference.
 */
export function smallestReliableDifference({ sd, reliability }: Indicator): number {
  return Z * sd * Math.sqrt(2) * Math.sqrt(1 - reliability);
}

/** Whether an indicator really moved between two rounds; 'same' is told as 「いつもと同じくらい」. */
export function reliableChange(indicator: Indicator, before: number, after: number): 'up' | 'down' | 'same' {
  const difference = after - before;
  if (Math.abs(difference) < smallestReliableDifference(indicator)) return 'same';
  return difference > 0 ? 'up' : 'down';
}
