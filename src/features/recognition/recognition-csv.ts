import { csvOf } from '@domain/export/csv';
import type { ProposedRow } from '@domain/outside/recognition';

export interface RecognitionWords {
  readonly header: readonly string[];
  readonly nameOf: (one: ProposedRow) => string;
  readonly classNameOf: (classId: string) => string;
  readonly placeOf: (one: ProposedRow) => string;
  /** Of what was recognised; empty while nothing was. */
  readonly lineOf: (one: ProposedRow) => string;
}

/** What stands on the screen, for a spreadsheet: with the line for the official record. */
export function recognitionCsv(
  rows: readonly ProposedRow[],
  { header, nameOf, classNameOf, placeOf, lineOf }: RecognitionWords,
): string {
  return csvOf([
    header,
    ...rows.map((one) => [
      classNameOf(one.classId),
      one.number,
      nameOf(one),
      placeOf(one),
      one.ticked.length,
      one.recognised?.days.length ?? '',
      one.recognised?.byName ?? '',
      lineOf(one),
    ]),
  ]);
}
