import type { LongAbsences } from '@domain/absence/long-absence';
import { csvOf } from '@domain/export/csv';

export type AbsentChild = LongAbsences['children'][string] & { readonly pupilId: string };

/** By class and number. */
export function rowsOf({ children }: LongAbsences): AbsentChild[] {
  return Object.entries(children)
    .map(([pupilId, one]) => ({ pupilId, ...one }))
    .toSorted((a, b) => a.classId.localeCompare(b.classId, 'ja', { numeric: true }) || a.number - b.number);
}

export interface CsvWords {
  readonly header: readonly string[];
  readonly nameOf: (one: AbsentChild) => string;
  readonly classNameOf: (classId: string) => string;
  readonly kindOf: (one: AbsentChild) => string;
  readonly reasonOf: (one: AbsentChild) => string;
}

/** What stands on the screen, for a spreadsheet. */
export function absenceCsv(
  rows: readonly AbsentChild[],
  { header, nameOf, classNameOf, kindOf, reasonOf }: CsvWords,
): string {
  return csvOf([
    header,
    ...rows.map((one) => [
      classNameOf(one.classId),
      one.number,
      nameOf(one),
      one.month,
      one.year,
      one.row,
      kindOf(one),
      reasonOf(one),
    ]),
  ]);
}
