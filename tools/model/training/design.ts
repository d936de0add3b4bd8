/**
 * The matrix that a fit sees: standardised features (mean and population SD of the training rows, as scikit-learn's
 * StandardScaler), what is missing at the mean, and a 0/1 column for each feature that is missing anywhere.
 */
import type { Samples } from './samples';

export interface DesignColumn {
  readonly name: string;
  readonly mean: number;
  readonly scale: number;
  /** Where its 0/1 column stands; null: never missing in training. */
  readonly missingAt: number | null;
}

export interface Design {
  /** Feature j stands in column j; the 0/1 columns follow. */
  readonly features: readonly DesignColumn[];
  readonly rows: number;
  readonly width: number;
  /** Row by row. */
  readonly matrix: Float64Array;
}

export function designOf({ names, columns, count }: Samples): Design {
  let width = names.length;
  const features = names.map((name, index) => {
    const { mean, scale, missing } = momentsOf(columns[index] ?? new Float64Array());
    return { name, mean, scale, missingAt: missing > 0 ? width++ : null };
  });
  const matrix = new Float64Array(count * width);
  features.forEach(({ mean, scale, missingAt }, index) => {
    const column = columns[index] ?? new Float64Array();
    for (let row = 0; row < count; row += 1) {
      const value = column[row] ?? NaN;
      if (!Number.isNaN(value)) matrix[row * width + index] = (value - mean) / scale;
      else if (missingAt !== null) matrix[row * width + missingAt] = 1;
    }
  });
  return { features, rows: count, width, matrix };
}

/** Mean and population SD of what is known, in two passes. A constant column keeps scale 1: it is 0 throughout. */
function momentsOf(column: Float64Array): { mean: number; scale: number; missing: number } {
  let sum = 0;
  let known = 0;
  for (const value of column)
    if (!Number.isNaN(value)) {
      sum += value;
      known += 1;
    }
  const mean = known === 0 ? 0 : sum / known;
  let squares = 0;
  for (const value of column) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  const scale = known === 0 ? 0 : Math.sqrt(squares / known);
  return {
    mean,
    scale: scale > 1e-12 * Math.max(1, Math.abs(mean)) ? scale : 1,
    missing: column.length - known,
  };
}
