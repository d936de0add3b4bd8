import type { RiskModel } from '@domain/risk/model';
import { probabilityOf } from '@domain/risk/score';
import type { Samples } from './samples';

/** The model's calibrated probability for each row. A feature that was not collected counts as not known. */
export function scoresOf({ names, columns, count }: Samples, model: RiskModel): Float64Array {
  const row: Record<string, number | null> = {};
  return Float64Array.from({ length: count }, (_, at) => {
    names.forEach((name, index) => {
      const value = columns[index]?.[at] ?? NaN;
      row[name] = Number.isNaN(value) ? null : value;
    });
    return probabilityOf(model, row);
  });
}
