import { MINIMUM_GROUP } from '../classes/stats';

export function sumOf<T>(all: readonly T[], value: (one: T) => number): number {
  return all.reduce((sum, one) => sum + value(one), 0);
}

/** Rounded to 4 decimals; withheld (`null`) of fewer than ten. */
export function rate(part: number, whole: number): number | null {
  return whole < MINIMUM_GROUP ? null : Math.round((part / whole) * 10_000) / 10_000;
}

export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * The rate of several groups together, each of which is told of by itself as well. Withheld also where subtracting those would give away
 * the ones whose own rate is withheld.
 */
export function rateOfAll(groups: readonly Share[]): number | null {
  const few = groups.filter(({ whole }) => whole < MINIMUM_GROUP);
  const heldBack = sumOf(few, ({ whole }) => whole);
  if (heldBack > 0 && heldBack < MINIMUM_GROUP) return null;
  return rate(
    sumOf(groups, ({ part }) => part),
    sumOf(groups, ({ whole }) => whole),
  );
}
