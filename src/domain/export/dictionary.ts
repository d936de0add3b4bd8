/** What each column of an export is: where it comes from, why that is kept and how long. Made from the declarations of documents. */
import type { Declaration } from '../documents/declaration';
import { DOCUMENTS } from '../documents/table';
import { columnOf, itemOf, type OptionalItem } from '../optional/items';
import { type Feature, FEATURES } from '../risk/features';
import { DEED_COLUMNS, GRADE_BANDS, NOTICE, CONTACT } from './panel-columns';
import { panelColumns } from './panel-row';
import { RESEARCH_COLUMNS } from './research';
import type { ExportKind } from './records';

/** What a model computes from, by where it lies. */
const LIES_IN = {
  attendance: 'attendance',
  survey: 'result',
  weather: 'mood',
  roster: 'pupil',
} as const satisfies Record<Feature['from'], keyof typeof DOCUMENTS>;

export interface ColumnMeaning {
  /** The kind of document that it is made of; absent: made for the export. */
  readonly from?: string;
  readonly purpose?: string;
  readonly keep?: string;
  /** `number`, or the values that there are. */
  readonly values: string;
}

/** `items`: of other offices, that stand in a panel. */
export function dictionaryOfExport(
  kind: ExportKind,
  items: readonly OptionalItem[] = [],
): Readonly<Record<string, ColumnMeaning>> {
  const columns = kind === 'panel' ? panelColumns(DEED_COLUMNS) : RESEARCH_COLUMNS;
  const values = (item: OptionalItem) => itemOf(item).values?.join(' | ') ?? '';
  return Object.fromEntries([
    ...columns.map((name) => [name, meaningOf(name)] as const),
    ...items.map((item) => [columnOf(item), { ...declared('optionalItem'), values: values(item) }] as const),
  ]);
}

/** Of a research column, what it is a coarser form of. */
const COARSER: Readonly<Record<string, string>> = {
  absentYearBand: 'absent_year',
  absent4wBand: 'absent_4w',
  late4wBand: 'late_4w',
  nurse4wBand: 'nurse_4w',
  weatherMean: 'weather_mean',
  silentWeeksBand: 'weeks_since_answer',
};

function meaningOf(name: string): ColumnMeaning {
  const feature = FEATURES.find((one) => one.name === (COARSER[name] ?? name));
  if (feature)
    return { ...declared(LIES_IN[feature.from]), values: `${String(feature.min)}..${String(feature.max)}` };
  const deed = [name, `audit_${name}`].find((one) => DEED_COLUMNS.includes(one));
  if (deed !== undefined)
    return {
      ...declared(deed === NOTICE ? 'notice' : deed === CONTACT ? 'contact' : 'pupilCase'),
      values: '0 | 1',
    };
  if (name === 'gradeBand') return { ...declared('pupil'), values: GRADE_BANDS.join(' | ') };
  if (name === 'alreadyAbsent' || name === 'onset')
    return { ...declared('attendance'), values: '0 | 1 | (empty)' };
  return { values: name === 'yearMonth' ? 'YYYY-MM' : 'keyed hash' };
}

function declared(kind: keyof typeof DOCUMENTS): Omit<ColumnMeaning, 'values'> {
  const { purpose, keep }: Declaration = DOCUMENTS[kind];
  return { from: kind, purpose, keep };
}
