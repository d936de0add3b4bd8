/** The standard normal distribution. */

/**
 * Φ(z) by the continued fraction of Mills' ratio and, near the middle, by its series (Abramowitz & Stegun 1964, 26.2.14 and 26.2.10):
 * correct to about 1e-14.
 */
export function normalCdf(z: number): number {
  if (z < 0) return 1 - normalCdf(-z);
  if (z > 38) return 1;
  if (z < 3) return 0.5 + density(z) * series(z);
  return 1 - density(z) * tail(z);
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** z + z³/3 + z⁵/(3·5) + … */
function series(z: number): number {
  let term = z;
  let sum = z;
  for (let n = 3; term > sum * 1e-17; n += 2) {
    term *= (z * z) / n;
    sum += term;
  }
  return sum;
}

/** 1/(z + 1/(z + 2/(z + 3/(z + …)))) */
function tail(z: number): number {
  let value = z;
  for (let n = 100; n > 0; n--) value = z + n / value;
  return 1 / value;
}

/** Φ⁻¹(p) for 0 < p < 1, by bisection: needed a few times a report. */
export function normalQuantile(p: number): number {
  return bisect(-38, 38, (z) => normalCdf(z) >= p);
}

/** The smallest x of [low, high] from which on `holds` is true, to the last bits. `holds` must change once, from false to true. */
export function bisect(low: number, high: number, holds: (x: number) => boolean): number {
  let [below, above] = [low, high];
  for (let step = 0; step < 100; step++) {
    const middle = (below + above) / 2;
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}
