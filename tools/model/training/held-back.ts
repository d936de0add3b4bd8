import { logitAt, type Objective } from './log-loss';
import type { Fit } from './newton';
import type { Samples } from './samples';

/** Schools are parted into as many folds. */
const FOLDS = 5;

/**
 * A logit for each row by a fit that has not seen its school: children of one school resemble each other, so a fit that has
 * seen the neighbours would be surer than it may be. Null with one school only: nothing can be held back.
 */
export function heldBackLogits(
  { schools, schoolOf, count }: Samples,
  objective: Omit<Objective, 'rows'>,
  refit: (rows: Uint32Array) => Fit,
  onFold: (done: number) => void,
): Float64Array | null {
  if (schools.length < 2) return null;
  const folds = Math.min(FOLDS, schools.length);
  // By the order of the names, so that the order of the file changes nothing.
  const rank = new Map([...schools].sort().map((school, place) => [school, place % folds]));
  const foldOf = schools.map((school) => rank.get(school) ?? 0);
  const rows = everyRow(count);
  const logits = new Float64Array(count);
  for (let fold = 0; fold < folds; fold += 1) {
    onFold(fold);
    const isHeld = (row: number) => foldOf[schoolOf[row] ?? 0] === fold;
    const { weights } = refit(rows.filter((row) => !isHeld(row)));
    for (const row of rows) if (isHeld(row)) logits[row] = logitAt(objective, row, weights);
  }
  return logits;
}

export function everyRow(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}
