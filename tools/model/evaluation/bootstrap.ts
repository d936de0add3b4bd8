/**
 * Intervals from schools drawn anew: pupils of one school are alike, and a pupil's months more so, so that rows drawn one by one would
 * promise too much (cluster bootstrap: Davison & Hinkley 1997, ch. 3.8; Field & Welsh 2007, JRSS B 69:369; percentiles as limits:
 * Efron & Tibshirani 1993, ch. 13). All figures of a report use the same draws, so that differences are paired.
 */
import { quantile } from './calibration';
import type { SchoolWeights } from './ranking';

export interface Estimate {
  /** Of the sample as it is. `null` where it cannot be worked out. */
  readonly value: number | null;
  /** 95 % interval; `null` where too few draws have a value, as with a single school. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface Draws {
  readonly once: SchoolWeights;
  readonly replicates: readonly SchoolWeights[];
}

/** Below so many schools an interval would be a pretence. */
export const FEWEST_SCHOOLS = 5;
/** At least this share of the draws must have a value. */
const LEAST_SHARE = 0.95;

/** `unit` gives 0 ≤ x < 1; the same sequence gives the same draws. */
export function drawSchools(schools: number, replicates: number, unit: () => number): Draws {
  return {
    once: new Float64Array(schools).fill(1),
    replicates: Array.from({ length: schools < FEWEST_SCHOOLS ? 0 : replicates }, () => {
      const weights = new Float64Array(schools);
      for (let draw = 0; draw < schools; draw++) {
        const school = Math.floor(unit() * schools);
        weights[school] = (weights[school] as number) + 1;
      }
      return weights;
    }),
  };
}

/** Values of several figures in the sample and in every draw. */
export type Figures<Name extends string> = Record<Name, number | null>;

export interface Resampled<Name extends string> {
  readonly once: Figures<Name>;
  readonly draws: readonly Figures<Name>[];
}

export function resample<Name extends string>(
  draws: Draws,
  figures: (weights: SchoolWeights) => Figures<Name>,
): Resampled<Name> {
  return { once: figures(draws.once), draws: draws.replicates.map(figures) };
}

export function estimate<Name extends string>(resampled: Resampled<Name>, name: Name): Estimate {
  return interval(
    resampled.once[name],
    resampled.draws.map((draw) => draw[name]),
  );
}

/** How much more a figure is here than there, draw by draw. */
export function difference<Name extends string>(
  here: Resampled<Name>,
  there: Resampled<Name>,
  name: Name,
): Estimate {
  return interval(
    minus(here.once[name], there.once[name]),
    here.draws.map((draw, index) => minus(draw[name], there.draws[index]?.[name] ?? null)),
  );
}

export function interval(value: number | null, draws: readonly (number | null)[]): Estimate {
  const known = Float64Array.from(draws.filter((draw) => draw !== null)).sort();
  if (value === null || draws.length === 0 || known.length < LEAST_SHARE * draws.length)
    return { value, low: null, high: null };
  return { value, low: quantile(known, 0.025), high: quantile(known, 0.975) };
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
