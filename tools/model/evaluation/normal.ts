/** The standard normal distribution. */

/**
 * Φ(z) by the continued fraction of Mills' ratio and, near the middle, by its series (Abramowitz & Stegun 1964, 26.2.14 and 26.2.10):
 * correct to about 1e-15, in the lower tail relatively too.
 */
export function normalCdf(z: number): number {
  const distance = Math.abs(z);
  if (distance < 3) return 0.5 + Math.sign(z) * density(distance) * series(distance);
  const beyond = density(distance) / (distance + fraction(distance));
  return z < 0 ? beyond : 1 - beyond;
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

/** 1/(z + 2/(z + 3/(z + …))) */
function fraction(z: number): number {
  let value = 0;
  for (let n = 100; n > 0; n--) value = n / (z + value);
  return value;
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
