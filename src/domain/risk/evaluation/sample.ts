/** The rows that an evaluation counts, as columns: 30,000 pupils over a year are some 300,000 rows, walked once a replicate. */

/** What an evaluation looks at in a row of the panel; what the score was made of does not matter here. */
export interface EvaluationRow {
  readonly pupilKey: string;
  readonly schoolId: string;
  /** `YYYY-MM` */
  readonly yearMonth: string;
  readonly alreadyAbsent: boolean;
  /** `null`: not known yet. */
  readonly onset: boolean | null;
}

/**
 * `new-onset`: among pupils who are not yet long absent, who will be. This is what the model is for.
 * `all`: everybody, with the outcome "long absent by the end of the horizon, old or new". Figures of this kind look splendid, because
 * telling who is absent already is easy; they are printed so that nobody takes a published one for the other.
 */
export const POPULATIONS = ['new-onset', 'all'] as const;
export type Population = (typeof POPULATIONS)[number];

export interface Sample {
  /** Index into the panel. */
  readonly rows: Int32Array;
  /** 1 when it happened. */
  readonly outcome: Uint8Array;
  /** Index into `schools`. */
  readonly school: Int32Array;
  readonly schools: readonly string[];
  /** One list a school and month: who of this school stands first that month. */
  readonly list: Int32Array;
  readonly listCount: number;
}

/** Rows whose outcome is not known yet are left out, never counted as "did not happen". */
export function sampleOf(panel: readonly EvaluationRow[], population: Population): Sample {
  const known = panel.flatMap((row, index) => {
    const outcome = outcomeOf(row, population);
    return outcome === null ? [] : [{ row, index, outcome }];
  });
  const schools = numbering(known.map(({ row }) => row.schoolId));
  const lists = numbering(known.map(({ row }) => `${row.schoolId} ${row.yearMonth}`));
  return {
    rows: Int32Array.from(known, ({ index }) => index),
    outcome: Uint8Array.from(known, ({ outcome }) => (outcome ? 1 : 0)),
    school: schools.of,
    schools: schools.names,
    list: lists.of,
    listCount: lists.names.length,
  };
}

/** The part of a sample that fulfils a condition; schools keep their numbers, so that replicates fit both. */
export function part(sample: Sample, keep: (index: number) => boolean): Sample {
  const kept = Int32Array.from(sample.rows.keys()).filter(keep);
  return {
    ...sample,
    rows: kept.map((index) => sample.rows[index] ?? 0),
    outcome: Uint8Array.from(kept, (index) => sample.outcome[index] ?? 0),
    school: kept.map((index) => sample.school[index] ?? 0),
    list: kept.map((index) => sample.list[index] ?? 0),
  };
}

function outcomeOf({ alreadyAbsent, onset }: EvaluationRow, population: Population): boolean | null {
  if (!alreadyAbsent) return onset;
  return population === 'all' ? true : null;
}

function numbering(values: readonly string[]): { of: Int32Array; names: string[] } {
  const numbers = new Map<string, number>();
  const of = Int32Array.from(values, (value) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
  return { of, names: [...numbers.keys()] };
}
