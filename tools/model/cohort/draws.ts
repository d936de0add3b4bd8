import type { Random } from '../../../scripts/demo/random';

/** How many of `days` days something with this chance a day happens. */
export function binomial(random: Random, days: number, chance: number): number {
  let count = 0;
  for (let day = 0; day < days; day += 1) if (random.chance(chance)) count += 1;
  return count;
}

/** Knuth's method: for means of a few. */
export function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.unit(); product > limit; product *= random.unit()) count += 1;
  return count;
}
