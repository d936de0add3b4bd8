/**
 * Minimises the objective, with weights that may be held at or above (below) 0, by the projected Newton method: Bertsekas,
 * "Projected Newton methods for optimization problems with simple constraints", SIAM J. Control Optim. 20 (1982), 221–246.
 * Without signs it is Newton's method (IRLS) with a line search. The objective is convex, so where it stops is the minimum.
 */
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { curvatureAt, valueAt, type Curvature, type Objective } from './log-loss';

export type Sign = '+' | '-';

export interface Fit {
  /** One weight a column, then the intercept. */
  readonly weights: Float64Array;
  /** Largest absolute component of the projected gradient: 0 at a point that fulfils the KKT conditions. */
  readonly gradient: number;
  readonly iterations: number;
  /** Whether `gradient` came below the tolerance. */
  readonly converged: boolean;
}

export interface FitOptions {
  /** Sign that the weight of a column may have. */
  readonly signs?: ReadonlyMap<number, Sign>;
  readonly tolerance: number;
  readonly mostIterations?: number;
  readonly start?: Float64Array;
  readonly onIteration?: (iteration: number, gradient: number) => void;
}

const MOST_ITERATIONS = 100;
/** Least share of the expected decrease that a step must bring (Armijo). */
const SUFFICIENT = 1e-4;
/** Relative error of a sum over all rows: smaller decreases cannot be seen. */
const SUM_ERROR = 1e-12;
/** Weights this near to their bound that want to cross it are led there by the gradient alone. */
const NEAR_BOUND = 1e-3;

export function fit(objective: Objective, options: FitOptions): Fit {
  const { signs = new Map<number, Sign>(), tolerance, mostIterations = MOST_ITERATIONS } = options;
  let weights = project(options.start ?? new Float64Array(objective.width + 1), signs);
  for (let iteration = 0; ; iteration += 1) {
    const here = curvatureAt(objective, weights);
    const gradient = projectedGradient(weights, here.gradient, signs);
    options.onIteration?.(iteration, gradient);
    const converged = gradient <= tolerance;
    const next =
      converged || iteration >= mostIterations ? null : step(objective, weights, here, gradient, signs);
    if (next === null) return { weights, gradient, iterations: iteration, converged };
    weights = next;
  }
}

/** The next point, or null when no step decreases the objective any more. */
function step(
  objective: Objective,
  weights: Float64Array,
  here: Curvature,
  size: number,
  signs: ReadonlyMap<number, Sign>,
): Float64Array | null {
  const near = Math.min(NEAR_BOUND, size);
  const held = new Set(
    [...signs]
      .filter(([j, sign]) => isPushedOut(here, j, sign) && Math.abs(weights[j] ?? 0) <= near)
      .map(([j]) => j),
  );
  const direction = directionOf(here, held);
  for (let length = 1; length > 1e-12; length /= 2) {
    const next = project(
      weights.map((weight, j) => weight + length * (direction[j] ?? 0)),
      signs,
    );
    let expected = 0;
    here.gradient.forEach((slope, j) => {
      const free = length * (direction[j] ?? 0);
      expected -= slope * (held.has(j) ? (next[j] ?? 0) - (weights[j] ?? 0) : free);
    });
    const decrease = here.value - valueAt(objective, next);
    if (decrease >= SUFFICIENT * expected - SUM_ERROR * Math.abs(here.value)) return next;
  }
  return null;
}

/** Newton's direction in the free weights, the scaled gradient in those that are held. */
function directionOf({ gradient, hessian }: Curvature, held: ReadonlySet<number>): Float64Array {
  const size = gradient.length;
  const direction = new Float64Array(size);
  for (const j of held) direction[j] = -(gradient[j] ?? 0) / (hessian[j * size + j] ?? 1);
  const free = [...gradient.keys()].filter((j) => !held.has(j));
  const solved = solvePositive(
    Matrix.from1DArray(
      free.length,
      free.length,
      free.flatMap((j) => free.map((k) => hessian[Math.max(j, k) * size + Math.min(j, k)] ?? 0)),
    ),
    Matrix.columnVector(free.map((j) => -(gradient[j] ?? 0))),
  );
  free.forEach((j, at) => {
    direction[j] = solved.get(at, 0);
  });
  return direction;
}

/** Solves with Cholesky. A matrix that rounding left without a factor gets a growing share of its diagonal. */
function solvePositive(matrix: Matrix, right: Matrix): Matrix {
  const largest = Math.max(...matrix.diagonal(), Number.MIN_VALUE);
  for (let damping = 0; ; damping = Math.max(damping * 100, 1e-12 * largest)) {
    const factor = new CholeskyDecomposition(Matrix.add(matrix, Matrix.eye(matrix.rows).mul(damping)));
    if (factor.isPositiveDefinite()) return factor.solve(right);
    if (!(damping < largest)) throw new Error('the Hessian is not finite');
  }
}

function project(weights: Float64Array, signs: ReadonlyMap<number, Sign>): Float64Array {
  const projected = weights.slice();
  for (const [j, sign] of signs) {
    const weight = projected[j] ?? 0;
    projected[j] = sign === '+' ? Math.max(0, weight) : Math.min(0, weight);
  }
  return projected;
}

function projectedGradient(
  weights: Float64Array,
  gradient: Float64Array,
  signs: ReadonlyMap<number, Sign>,
): number {
  let largest = 0;
  gradient.forEach((slope, j) => {
    const sign = signs.get(j);
    if (sign !== undefined && weights[j] === 0 && isPushedOut({ gradient }, j, sign)) return;
    largest = Math.max(largest, Math.abs(slope));
  });
  return largest;
}

/** Whether going downhill would take the weight across its bound. */
function isPushedOut({ gradient }: Pick<Curvature, 'gradient'>, j: number, sign: Sign): boolean {
  const slope = gradient[j] ?? 0;
  return sign === '+' ? slope > 0 : slope < 0;
}
