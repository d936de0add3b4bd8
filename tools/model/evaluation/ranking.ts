/** Rows from the highest score to the lowest. Sorted once; a replicate only weighs its schools anew and walks along. */
import { add, bySchool, type BySchool } from './by-school';
import type { Sample } from './sample';

export interface Ranking {
  /** Descending. */
  readonly score: Float64Array;
  readonly outcome: Uint8Array;
  readonly school: Int32Array;
  /** How many with and without the outcome. */
  readonly positives: BySchool;
  readonly negatives: BySchool;
}

/** How often each school is in a replicate. The sample itself: once each. */
export type SchoolWeights = ArrayLike<number>;

export function rank(sample: Sample, scores: Float64Array): Ranking {
  const order = new Int32Array(scores.length).map((_, index) => index);
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const [positives, negatives] = [bySchool(sample.schools), bySchool(sample.schools)];
  sample.outcome.forEach((happened, index) =>
    add(happened === 1 ? positives : negatives, sample.school[index] as number, 1),
  );
  return {
    score: Float64Array.from(order, (index) => scores[index] ?? 0),
    outcome: Uint8Array.from(order, (index) => sample.outcome[index] ?? 0),
    school: Int32Array.from(order, (index) => sample.school[index] ?? 0),
    positives,
    negatives,
  };
}

/**
 * Calls `visit` at each different score with how many with and without the outcome have that score or a higher one: the confusion table of
 * the rule "name everybody from this score on".
 */
export function walk(
  { score, outcome, school }: Ranking,
  weights: SchoolWeights,
  visit: (threshold: number, truePositives: number, falsePositives: number) => void,
): void {
  let truePositives = 0;
  let falsePositives = 0;
  for (let index = 0; index < score.length; index++) {
    const weight = weights[school[index] as number] as number;
    if (outcome[index] === 1) truePositives += weight;
    else falsePositives += weight;
    if (score[index] !== score[index + 1]) visit(score[index] as number, truePositives, falsePositives);
  }
}
