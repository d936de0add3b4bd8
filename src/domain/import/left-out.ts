/** Rows that are kept out, with why, as a file to be mended and sent again. */
import { csvOf } from '../export/csv';
import type { LeftOutRow } from './decisions';
import type { Problem } from './problem';

/** How the three columns before the row itself are headed. */
export interface LeftOutWords {
  readonly why: string;
  readonly file: string;
  readonly line: string;
}

/** The reasons and the place first, then the row as it was; a heading before each file's rows. */
export function leftOutCsv(
  rows: readonly LeftOutRow[],
  words: LeftOutWords,
  wordOf: (problem: Problem) => string,
): string {
  const lines: (readonly string[])[] = [];
  let file: string | undefined;
  for (const row of rows.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))) {
    if (row.file !== file) lines.push([words.why, words.file, words.line, ...row.header]);
    file = row.file;
    lines.push([row.problems.map(wordOf).join(' / '), row.file, String(row.line), ...row.cells]);
  }
  return csvOf(lines);
}
