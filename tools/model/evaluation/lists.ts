/**
 * Who would be looked at: in every school and month the k pupils with the highest scores. Recall@k is the share of those to whom it
 * happened who stood on their school's list; PPV@k the share of the list to whom it happened (Manning, Raghavan & Schütze 2008, ch. 8).
 * Equal scores share the last places: the expected value over all orders among them (McSherry & Najork 2008, ECIR), so that the order of
 * rows in the file decides nothing. Matters for ranking by past absence, where many are equal.
 */
import { add, bySchool, ratio, type BySchool } from './by-school';
import type { SchoolWeights } from './ranking';
import type { Sample } from './sample';

/** For each row the share, 0..1, of a place on its school's list of that month. */
export function listPlaces(sample: Sample, scores: Float64Array, k: number): Float64Array {
  const places = new Float64Array(scores.length);
  for (const members of membersOf(sample)) {
    members.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    for (let from = 0; from < members.length && from < k;) {
      const score = scores[members[from] as number];
      let to = from + 1;
      while (to < members.length && scores[members[to] as number] === score) to++;
      const share = Math.min(1, (k - from) / (to - from));
      for (const member of members.slice(from, to)) places[member] = share;
      from = to;
    }
  }
  return places;
}

function membersOf({ list, listCount }: Sample): number[][] {
  const members = Array.from({ length: listCount }, (): number[] => []);
  list.forEach((number, index) => members[number]?.push(index));
  return members;
}

export interface ListTally {
  readonly hits: BySchool;
  readonly listed: BySchool;
  readonly positives: BySchool;
}

export function tally(sample: Sample, places: Float64Array): ListTally {
  const { schools } = sample;
  const sums = { hits: bySchool(schools), listed: bySchool(schools), positives: bySchool(schools) };
  places.forEach((place, index) => {
    const school = sample.school[index] as number;
    const outcome = sample.outcome[index] as number;
    add(sums.hits, school, place * outcome);
    add(sums.listed, school, place);
    add(sums.positives, school, outcome);
  });
  return sums;
}

/** Of all to whom it happened. Every child counts the same. */
export function recallOf({ hits, positives }: ListTally, weights: SchoolWeights): number | null {
  return ratio(hits, positives, weights);
}

export function ppvOf({ hits, listed }: ListTally, weights: SchoolWeights): number | null {
  return ratio(hits, listed, weights);
}

/** Each school's own recall, averaged over the schools where it happened at all. Every school counts the same, large or small. */
export function schoolRecallOf({ hits, positives }: ListTally, weights: SchoolWeights): number | null {
  let [sum, schools] = [0, 0];
  for (let school = 0; school < positives.length; school++) {
    const happened = positives[school] as number;
    const weight = weights[school] as number;
    if (happened === 0) continue;
    sum += (weight * (hits[school] as number)) / happened;
    schools += weight;
  }
  return schools > 0 ? sum / schools : null;
}
