/** The objective Σ log-loss + (λ/2)‖w‖², its gradient and its Hessian. The intercept comes last and is not penalised. */

export interface Objective {
  /** Row by row, `width` numbers each, without a column for the intercept. */
  readonly matrix: Float64Array;
  readonly width: number;
  /** What each row should come to, 0..1: what happened, or another model's score. */
  readonly targets: Float64Array;
  /** λ ≥ 0. */
  readonly l2: number;
  /** The rows to use. */
  readonly rows: Uint32Array;
}

export interface Curvature {
  readonly value: number;
  readonly gradient: Float64Array;
  /** Lower triangle, row by row, `width + 1` to a row. */
  readonly hessian: Float64Array;
}

/** z = w·x + intercept of one row. */
export function logitAt(
  { matrix, width }: Pick<Objective, 'matrix' | 'width'>,
  row: number,
  weights: Float64Array,
): number {
  let z = weights[width] ?? 0;
  for (let j = 0, at = row * width; j < width; j += 1, at += 1) z += (matrix[at] ?? 0) * (weights[j] ?? 0);
  return z;
}

export function valueAt(objective: Objective, weights: Float64Array): number {
  let loss = 0;
  for (const row of objective.rows) {
    const z = logitAt(objective, row, weights);
    loss += softplus(z) - (objective.targets[row] ?? 0) * z;
  }
  return loss + penalty(objective, weights);
}

export function curvatureAt(objective: Objective, weights: Float64Array): Curvature {
  const { matrix, width, targets, l2, rows } = objective;
  const size = width + 1;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const x = new Float64Array(size);
  x[width] = 1;
  let loss = 0;
  for (const row of rows) {
    const z = logitAt(objective, row, weights);
    const target = targets[row] ?? 0;
    loss += softplus(z) - target * z;
    const probability = 1 / (1 + Math.exp(-z));
    const residual = probability - target;
    const curve = probability * (1 - probability);
    x.set(matrix.subarray(row * width, (row + 1) * width));
    for (let j = 0; j < size; j += 1) {
      const xj = x[j] ?? 0;
      // Most 0/1 columns are 0 in most rows.
      if (xj === 0) continue;
      gradient[j] = (gradient[j] ?? 0) + residual * xj;
      const curved = curve * xj;
      for (let k = 0, at = j * size; k <= j; k += 1, at += 1)
        hessian[at] = (hessian[at] ?? 0) + curved * (x[k] ?? 0);
    }
  }
  for (let j = 0; j < width; j += 1) {
    gradient[j] = (gradient[j] ?? 0) + l2 * (weights[j] ?? 0);
    hessian[j * size + j] = (hessian[j * size + j] ?? 0) + l2;
  }
  return { value: loss + penalty(objective, weights), gradient, hessian };
}

function penalty({ l2, width }: Objective, weights: Float64Array): number {
  let squares = 0;
  for (let j = 0; j < width; j += 1) squares += (weights[j] ?? 0) ** 2;
  return (l2 / 2) * squares;
}

/** log(1 + e^z) without overflow. */
function softplus(z: number): number {
  return z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
}
