/** Rows of a training panel from what a school has stored about one child: at the end of each month, as it was known then. */
import type { Day, Month } from '../days';
import { monthOf, schoolYearOf } from '../days';
import { hasOnset, knownFrom } from '../effect/onset';
import { isLongAbsent } from '../risk/attendance-features';
import { FEATURES, type FeatureRow } from '../risk/features';
import { featuresOf, type PupilSources } from '../risk/features-of';
import type { RiskModel } from '../risk/model';
import { wasThere } from '../risk/was-there';
import { gradeOfClass } from '../school/grades';
import { type Deeds, deedsIn, lastDayOf, nextMonth } from './deeds';
import { bandOf, type GradeBand, PANEL_KEYS } from './panel-columns';

export interface ExportedRow {
  readonly pupilKey: string;
  readonly schoolId: string;
  readonly yearMonth: Month;
  readonly gradeBand: GradeBand;
  readonly alreadyAbsent: boolean;
  readonly onset: boolean | null;
  readonly features: FeatureRow;
  readonly audit: Readonly<Record<string, string>>;
}

export interface ExportedChild {
  readonly pupilKey: string;
  readonly schoolId: string;
  readonly sources: PupilSources;
  readonly deeds: Deeds;
}

export interface PanelRange {
  readonly from: Month;
  readonly to: Month;
  readonly outcome: RiskModel['outcome'];
  readonly today: Day;
}

/** Months that are not over, before the child's first grade, or before anything says that it was there, have no row. */
export function rowsOf(child: ExportedChild, { from, to, outcome, today }: PanelRange): ExportedRow[] {
  const rows: ExportedRow[] = [];
  for (let month = from; month <= to && lastDayOf(month) < today; month = nextMonth(month)) {
    const row = rowOf(child, month, outcome, today);
    if (row) rows.push(row);
  }
  return rows;
}

function rowOf(
  { pupilKey, schoolId, sources, deeds }: ExportedChild,
  month: Month,
  outcome: RiskModel['outcome'],
  today: Day,
): ExportedRow | undefined {
  const day = lastDayOf(month);
  const then = classThen(sources.classId, day);
  if (then === undefined || !wasThere(sources, day)) return undefined;
  const features = featuresOf({ ...sources, classId: then }, day);
  const { attendance } = sources;
  // Nothing is imported of the time after: whether it came about is not known.
  const isKnown =
    knownFrom(outcome, day) <= today && [...attendance.keys()].some((one) => one > monthOf(day));
  return {
    ...{ pupilKey, schoolId, yearMonth: month, gradeBand: bandOf(gradeOfClass(then)) },
    alreadyAbsent: isLongAbsent(features),
    onset: isKnown ? hasOnset(outcome, attendance, day) : null,
    features,
    audit: deedsIn(deeds, month),
  };
}

/** As the class of an earlier year would be called: only its grade counts. */
function classThen(classId: string, day: Day): string | undefined {
  const year = schoolYearOf(day);
  const grade = gradeOfClass(classId) - (Number(classId.slice(0, 4)) - year);
  return grade >= 1 && grade <= 9 ? `${String(year)}-${String(grade)}-1` : undefined;
}

const NAMES = FEATURES.map(({ name }) => name);

export function panelColumns(audit: readonly string[]): string[] {
  return [...PANEL_KEYS, ...NAMES, ...audit];
}

/** In the order of the columns. Codes and numbers: nothing that a child or an adult wrote. */
export function panelCells({ features, audit, ...row }: ExportedRow): (string | number)[] {
  return [
    ...[row.pupilKey, row.schoolId, row.yearMonth, row.gradeBand],
    ...[flag(row.alreadyAbsent), flag(row.onset)],
    ...NAMES.map((name) => cell(features[name] ?? null)),
    ...Object.values(audit),
  ];
}

function flag(value: boolean | null): string {
  return value === null ? '' : value ? '1' : '0';
}

/** Never with an exponent: a reader takes plain decimals. */
function cell(value: number | null): string | number {
  return value === null ? '' : Number(value.toFixed(6));
}
