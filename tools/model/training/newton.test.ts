import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyRow } from './held-back';
import { curvatureAt, valueAt, type Objective } from './log-loss';
import { fit, type Sign } from './newton';

const WIDTH = 4;
const TOLERANCE = 1e-7;

const objectives: fc.Arbitrary<Objective> = fc
  .array(
    fc.tuple(
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: WIDTH, maxLength: WIDTH }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    { minLength: 3, maxLength: 40 },
  )
  .chain((rows) =>
    fc.double({ min: 0.05, max: 20, noNaN: true }).map((l2) => ({
      matrix: Float64Array.from(rows.flatMap(([row]) => row)),
      width: WIDTH,
      // Never all of one kind: the intercept is not penalised and would run away.
      targets: Float64Array.from([1, 0, ...rows.slice(2).map(([, target]) => target)]),
      l2,
      rows: everyRow(rows.length),
    })),
  );
const signMaps: fc.Arbitrary<ReadonlyMap<number, Sign>> = fc
  .array(fc.option(fc.constantFrom<Sign>('+', '-')), { minLength: WIDTH, maxLength: WIDTH })
  .map((signs) => new Map(signs.flatMap((sign, j) => (sign === null ? [] : [[j, sign] as const]))));

test('whatever the rows and signs, the fit converges and fulfils the KKT conditions', () => {
  fc.assert(
    fc.property(objectives, signMaps, (objective, signs) => {
      const { weights, converged, gradient } = fit(objective, { signs, tolerance: TOLERANCE });
      expect(converged).toBe(true);
      expect(gradient).toBeLessThanOrEqual(TOLERANCE);
      const slopes = curvatureAt(objective, weights).gradient;
      for (let j = 0; j <= WIDTH; j += 1) {
        const sign = signs.get(j);
        const outward = sign === '+' ? 1 : -1;
        const weight = weights[j] ?? NaN;
        const slope = slopes[j] ?? NaN;
        if (sign !== undefined) expect(outward * weight).toBeGreaterThanOrEqual(0);
        if (sign !== undefined && weight === 0) expect(outward * slope).toBeGreaterThanOrEqual(-TOLERANCE);
        else expect(Math.abs(slope)).toBeLessThanOrEqual(TOLERANCE);
      }
    }),
    { numRuns: 300 * Number(process.env.PROPERTY_TIMES ?? 1) },
  );
});

test('no point with these signs is better than the one found', () => {
  const point = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: WIDTH + 1,
    maxLength: WIDTH + 1,
  });
  fc.assert(
    fc.property(objectives, signMaps, point, (objective, signs, other) => {
      const { weights } = fit(objective, { signs, tolerance: TOLERANCE });
      const allowed = Float64Array.from(other, (value, j) => {
        const sign = signs.get(j);
        return sign === undefined ? value : sign === '+' ? Math.abs(value) : -Math.abs(value);
      });
      expect(valueAt(objective, weights)).toBeLessThanOrEqual(valueAt(objective, allowed) + 1e-9);
    }),
  );
});

test('gradient and Hessian are the derivatives of the value', () => {
  const objective: Objective = {
    matrix: Float64Array.from([1, 0, -2, 0.5, 0.3, -1]),
    width: 2,
    targets: Float64Array.from([1, 0, 0.3]),
    l2: 0.7,
    rows: everyRow(3),
  };
  const weights = Float64Array.from([0.4, -0.2, 0.1]);
  const { gradient, hessian } = curvatureAt(objective, weights);
  const moved = (j: number, by: number) => weights.map((weight, k) => (k === j ? weight + by : weight));
  for (let j = 0; j < 3; j += 1) {
    const h = 1e-5;
    const slope = (valueAt(objective, moved(j, h)) - valueAt(objective, moved(j, -h))) / (2 * h);
    expect(gradient[j]).toBeCloseTo(slope, 8);
    for (let k = 0; k <= j; k += 1) {
      const up = curvatureAt(objective, moved(j, h)).gradient[k] ?? 0;
      const down = curvatureAt(objective, moved(j, -h)).gradient[k] ?? 0;
      expect(hessian[j * 3 + k]).toBeCloseTo((up - down) / (2 * h), 7);
    }
  }
});

test('a fit that did not get there says so', () => {
  const separable: Objective = {
    matrix: Float64Array.from([-1, 1]),
    width: 1,
    targets: Float64Array.from([0, 1]),
    l2: 0,
    rows: everyRow(2),
  };
  const { converged, iterations, gradient } = fit(separable, { tolerance: 1e-12, mostIterations: 5 });
  expect({ converged, iterations }).toEqual({ converged: false, iterations: 5 });
  expect(gradient).toBeGreaterThan(1e-12);
});

test('columns that say the same share their weight instead of breaking the fit', () => {
  const twins: Objective = {
    matrix: Float64Array.from([1, 1, 2, 2, -1, -1, 0, 0]),
    width: 2,
    targets: Float64Array.from([1, 1, 0, 0]),
    l2: 0.5,
    rows: everyRow(4),
  };
  const { weights, converged } = fit(twins, { tolerance: 1e-9 });
  expect(converged).toBe(true);
  expect(weights[0]).toBeCloseTo(weights[1] ?? NaN, 9);
});
