/** Rows of a panel for tests: all that a test does not care about. */
import { totals } from './discrimination';
import type { JudgedRow } from './judged-row';
import { type Ranking, type SchoolWeights, walk } from './ranking';
import type { Sample } from './sample';

export function givenRow(more: Partial<JudgedRow> = {}): JudgedRow {
  return {
    line: 2,
    pupilKey: 'p1',
    schoolId: 's1',
    yearMonth: '2027-04',
    gradeBand: '4-6',
    alreadyAbsent: false,
    onset: false,
    features: {},
    audit: {},
    scores: [],
    ...more,
  };
}

/** Lists as `school: outcomes`, each school with one month. */
export function givenSample(outcomesBySchool: Readonly<Record<string, readonly number[]>>): Sample {
  const schools = Object.keys(outcomesBySchool);
  const rows = schools.flatMap((school, number) =>
    (outcomesBySchool[school] ?? []).map((outcome) => ({ outcome, number })),
  );
  return {
    rows: Int32Array.from(rows.keys()),
    outcome: Uint8Array.from(rows, ({ outcome }) => outcome),
    school: Int32Array.from(rows, ({ number }) => number),
    schools,
    list: Int32Array.from(rows, ({ number }) => number),
    listCount: schools.length,
  };
}

/** Every school counts once. */
export function onceEach({ schools }: Sample): SchoolWeights {
  return new Float64Array(schools.length).fill(1);
}

/** F1 of naming everybody whose score is at least so high. */
export function f1At(ranking: Ranking, weights: SchoolWeights, threshold: number): number | null {
  const { positives } = totals(ranking, weights);
  let named = 0;
  let hits = 0;
  walk(ranking, weights, (score, truePositives, falsePositives) => {
    if (score >= threshold) [hits, named] = [truePositives, truePositives + falsePositives];
  });
  return positives > 0 ? (2 * hits) / (named + positives) : null;
}
