/** The rows that an evaluation counts, as columns: 30,000 pupils over a year are some 300,000 rows, walked once a replicate. */
import type { JudgedRow } from './judged-row';

/** What a sample is made of; what the score was made of does not matter here. */
type KnownRow = Pick<JudgedRow, 'schoolId' | 'yearMonth' | 'alreadyAbsent' | 'onset'>;

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

/** Rows whose outcome is not known yet are left out, never counted as "did not happen". `schools`: all of the panel, in the draws' order. */
export function sampleOf(
  panel: readonly KnownRow[],
  population: Population,
  schools: readonly string[],
): Sample {
  const known = panel.flatMap((row, index) => {
    const outcome = outcomeOf(row, population);
    return outcome === null ? [] : [{ row, index, outcome }];
  });
  const numbers = new Map(schools.map((school, number) => [school, number]));
  const lists = numberLists(known.map(({ row }) => `${row.schoolId} ${row.yearMonth}`));
  return {
    rows: Int32Array.from(known, ({ index }) => index),
    outcome: Uint8Array.from(known, ({ outcome }) => (outcome ? 1 : 0)),
    school: Int32Array.from(known, ({ row }) => numbers.get(row.schoolId) ?? 0),
    schools,
    ...lists,
  };
}

/** The rows of a sample with these numbers; schools keep theirs, so that the draws fit both. */
export function part(sample: Sample, members: Int32Array): Sample {
  const of = (column: Int32Array | Uint8Array) => (index: number) => column[index] as number;
  return {
    ...sample,
    rows: members.map(of(sample.rows)),
    outcome: Uint8Array.from(members, of(sample.outcome)),
    school: members.map(of(sample.school)),
    list: members.map(of(sample.list)),
  };
}

function outcomeOf({ alreadyAbsent, onset }: KnownRow, population: Population): boolean | null {
  if (!alreadyAbsent) return onset;
  return population === 'all' ? true : null;
}

function numberLists(names: readonly string[]): Pick<Sample, 'list' | 'listCount'> {
  const numbers = new Map<string, number>();
  const list = Int32Array.from(names, (name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  return { list, listCount: numbers.size };
}
