/** The rows that a fit uses, by column: a city's school year is 300,000 rows and stays in typed arrays. */
import type { PanelRow } from './panel';

export interface Samples {
  readonly names: readonly string[];
  readonly count: number;
  /** By feature, as the panel has it; NaN: not known. */
  readonly columns: readonly Float64Array[];
  /** 1: the outcome came. */
  readonly onset: Float64Array;
  /** Index of each row's school in `schools`. */
  readonly schoolOf: Uint32Array;
  readonly schools: readonly string[];
  /** First and last month; '' when there is no row. */
  readonly months: { readonly from: string; readonly to: string };
}

/** Grows by doubling; nothing else is kept of a row. */
export class SampleCollector {
  private count = 0;
  private room = 1024;
  private columns: Float64Array[];
  private onset: Float64Array;
  private schoolOf: Uint32Array;
  private readonly schools = new Map<string, number>();
  private from = '';
  private to = '';

  constructor(private readonly names: readonly string[]) {
    this.columns = names.map(() => new Float64Array(this.room));
    this.onset = new Float64Array(this.room);
    this.schoolOf = new Uint32Array(this.room);
  }

  /** Takes a pupil who is not yet long absent and whose outcome is known; passes others by. */
  add({ alreadyAbsent, onset, features, schoolId, yearMonth }: PanelRow): void {
    if (alreadyAbsent || onset === null) return;
    if (this.count === this.room) this.grow();
    const at = this.count;
    this.names.forEach((name, index) => {
      const column = this.columns[index];
      if (column !== undefined) column[at] = features[name] ?? NaN;
    });
    this.onset[at] = onset ? 1 : 0;
    const school = this.schools.get(schoolId) ?? this.schools.size;
    this.schools.set(schoolId, school);
    this.schoolOf[at] = school;
    if (this.from === '' || yearMonth < this.from) this.from = yearMonth;
    if (yearMonth > this.to) this.to = yearMonth;
    this.count += 1;
  }

  samples(): Samples {
    const end = this.count;
    return {
      names: this.names,
      count: end,
      columns: this.columns.map((column) => column.subarray(0, end)),
      onset: this.onset.subarray(0, end),
      schoolOf: this.schoolOf.subarray(0, end),
      schools: [...this.schools.keys()],
      months: { from: this.from, to: this.to },
    };
  }

  private grow(): void {
    this.room *= 2;
    const larger = (old: Float64Array) => {
      const column = new Float64Array(this.room);
      column.set(old);
      return column;
    };
    this.columns = this.columns.map(larger);
    this.onset = larger(this.onset);
    const schoolOf = new Uint32Array(this.room);
    schoolOf.set(this.schoolOf);
    this.schoolOf = schoolOf;
  }
}

/** The same rows with these features only. Throws on a feature that was not collected. */
export function pick(samples: Samples, names: readonly string[]): Samples {
  const columns = names.map((name) => {
    const column = samples.columns[samples.names.indexOf(name)];
    if (column === undefined) throw new Error(`not collected: ${name}`);
    return column;
  });
  return { ...samples, names, columns };
}
