import { MINIMUM_GROUP } from '../stats';

export function sumOf<T>(all: readonly T[], value: (one: T) => number): number {
  return all.reduce((sum, one) => sum + value(one), 0);
}

/** Rounded to 4 decimals; withheld (`null`) of fewer than ten. */
export function rate(part: number, whole: number): number | null {
  return whole < MINIMUM_GROUP ? null : Math.round((part / whole) * 10_000) / 10_000;
}
