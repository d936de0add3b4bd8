/** Sums by school: what a draw of schools has to add up, instead of walking all rows again. */
import type { SchoolWeights } from './ranking';

export type BySchool = Float64Array;

export function bySchool(schools: ArrayLike<unknown>): BySchool {
  return new Float64Array(schools.length);
}

export function add(sums: BySchool, school: number, more: number): void {
  sums[school] = (sums[school] as number) + more;
}

export function weighed(sums: BySchool, weights: SchoolWeights): number {
  let total = 0;
  for (let school = 0; school < sums.length; school++)
    total += (sums[school] as number) * (weights[school] as number);
  return total;
}

/** `null` where there is nothing to divide by. */
export function ratio(part: BySchool, whole: BySchool, weights: SchoolWeights): number | null {
  const all = weighed(whole, weights);
  return all > 0 ? weighed(part, weights) / all : null;
}
