/** Rows for research: coarser than what Soramoyo keeps, and nobody in a group of fewer than ten. */
import { FEATURES, type FeatureRow } from '../risk/features';
import { type DeedFlags } from './deeds';
import { CONTACT, NOTICE, SUPPORT } from './panel-columns';
import type { ExportedRow } from './panel-row';

/** Groups of children who look alike from outside are at least so large. */
export const SMALLEST_CELL = 10;

/** The lower end of the band that a number of days lies in. */
const DAY_BANDS = [0, 1, 5, 10, 20, 30] as const;
const WEEK_BANDS = [0, 1, 2, 4, 8] as const;
const INDICATORS = FEATURES.map(({ name }) => name).filter((name) => name.startsWith('ind_'));
const DEEDS = [NOTICE, SUPPORT, CONTACT] as const;

export const RESEARCH_COLUMNS: readonly string[] = [
  ...['pupilKey', 'schoolKey', 'yearMonth', 'gradeBand'],
  ...['absentYearBand', 'absent4wBand', 'late4wBand', 'nurse4wBand'],
  ...INDICATORS,
  ...['weatherMean', 'silentWeeksBand'],
  ...DEEDS.map((name) => name.replace('audit_', '')),
];

/** A child's rows, and by what others could tell it apart: school, grades and how much it was absent at most. */
export interface ResearchChild {
  readonly schoolKey: string;
  readonly looks: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

export function researchChild(rows: readonly ExportedRow[]): ResearchChild | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const grades = [...new Set(rows.map(({ gradeBand }) => gradeBand))];
  const absent = Math.max(...rows.map(({ features }) => features['absent_year'] ?? 0));
  return {
    schoolKey: first.schoolId,
    looks: `${grades.join(' ')} ${String(bandIn(DAY_BANDS, absent))}`,
    rows: rows.map(cellsOf),
  };
}

function cellsOf({ pupilKey, schoolId, yearMonth, gradeBand, features, audit }: ExportedRow) {
  const known = (name: string, coarse: (value: number) => string | number) =>
    coarsely(features, name, coarse);
  const days = (name: string) => known(name, (value) => bandIn(DAY_BANDS, value));
  return [
    ...[pupilKey, schoolId, yearMonth, gradeBand],
    ...[days('absent_year'), days('absent_4w'), days('late_4w'), days('nurse_4w')],
    ...INDICATORS.map((name) => known(name, (value) => Math.round(value / 10) * 10)),
    known('weather_mean', (value) => Math.round(value * 2) / 2),
    known('weeks_since_answer', (value) => bandIn(WEEK_BANDS, value)),
    ...DEEDS.map((name) => (audit as DeedFlags)[name] ?? ''),
  ];
}

function coarsely(
  features: FeatureRow,
  name: string,
  coarse: (value: number) => string | number,
): string | number {
  const value = features[name] ?? null;
  return value === null ? '' : coarse(value);
}

function bandIn(bands: readonly number[], value: number): number {
  return bands.findLast((from) => from <= value) ?? 0;
}

/**
 * Nobody stands in a group of fewer than `smallest`: who would, is said to be of some school; who would still, is left out. Groups are of
 * children, over all of their months: what a child looks like in one month alone must not single it out either.
 */
export function withoutSmallCells(
  children: readonly ResearchChild[],
  smallest = SMALLEST_CELL,
): { readonly kept: readonly ResearchChild[]; readonly left: number } {
  const alike = counted(children);
  const placed = children.map((child) => (alike(child) >= smallest ? child : ofSomeSchool(child)));
  const still = counted(placed);
  const kept = placed.filter((child) => still(child) >= smallest);
  return { kept, left: children.length - kept.length };
}

function counted(children: readonly ResearchChild[]): (child: ResearchChild) => number {
  const keyOf = ({ schoolKey, looks }: ResearchChild) => `${schoolKey} ${looks}`;
  const counts = new Map<string, number>();
  for (const child of children) counts.set(keyOf(child), (counts.get(keyOf(child)) ?? 0) + 1);
  return (child) => counts.get(keyOf(child)) ?? 0;
}

function ofSomeSchool(child: ResearchChild): ResearchChild {
  const at = RESEARCH_COLUMNS.indexOf('schoolKey');
  return { ...child, schoolKey: '', rows: child.rows.map((cells) => cells.with(at, '')) };
}
