/**
 * Who would be looked at: in every school and month the k pupils with the highest scores. Recall@k is the share of those to whom it
 * happened who stood on their school's list; PPV@k the share of the list to whom it happened (Manning, Raghavan & Schütze 2008, ch. 8).
 * Equal scores share the last places: the expected value over all orders among them (McSherry & Najork 2008, ECIR), so that the order of
 * rows in the file decides nothing. Matters for ranking by past absence, where many are equal.
 */
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

/** Sums by school: what a replicate has to add up. */
export interface ListTally {
  readonly hits: Float64Array;
  readonly listed: Float64Array;
  readonly positives: Float64Array;
}

export function tally(sample: Sample, places: Float64Array): ListTally {
  const bySchool = () => new Float64Array(sample.schools.length);
  const [hits, listed, positives] = [bySchool(), bySchool(), bySchool()];
  places.forEach((place, index) => {
    const school = sample.school[index] as number;
    const outcome = sample.outcome[index] as number;
    hits[school] = (hits[school] as number) + place * outcome;
    listed[school] = (listed[school] as number) + place;
    positives[school] = (positives[school] as number) + outcome;
  });
  return { hits, listed, positives };
}

export function recallOf({ hits, positives }: ListTally, weights: SchoolWeights): number | null {
  return ratio(weighed(hits, weights), weighed(positives, weights));
}

export function ppvOf({ hits, listed }: ListTally, weights: SchoolWeights): number | null {
  return ratio(weighed(hits, weights), weighed(listed, weights));
}

function weighed(values: Float64Array, weights: SchoolWeights): number {
  return values.reduce((sum, value, school) => sum + value * (weights[school] as number), 0);
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
