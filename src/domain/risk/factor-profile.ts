import { FACTORS, FEATURES, type Factor } from './features';
import type { Scored } from './records';

export type FactorProfile = Partial<Record<Factor, number>>;

const FACTOR_OF = new Map(FEATURES.map(({ name, factor }) => [name, factor]));
/** Shares are compared byte by byte between runs. */
const MILLIONTHS = 1_000_000;

/**
 * What a score is about: the share (0..1) of each factor in the contributions that raise it. Factors without any are left out, and so
 * is what raises a score only because it is not known: that a value is missing says nothing about family or health.
 */
export function factorProfile({ contributions }: Pick<Scored, 'contributions'>): FactorProfile {
  const sums = new Map<Factor, number>();
  for (const { feature, value, contribution } of contributions) {
    const factor = FACTOR_OF.get(feature);
    if (factor === undefined || value === null || contribution <= 0) continue;
    sums.set(factor, (sums.get(factor) ?? 0) + contribution);
  }
  const total = [...sums.values()].reduce((sum, one) => sum + one, 0);
  return Object.fromEntries(
    FACTORS.flatMap((factor) => {
      const sum = sums.get(factor);
      return sum === undefined ? [] : [[factor, Math.round((sum / total) * MILLIONTHS) / MILLIONTHS]];
    }),
  );
}
