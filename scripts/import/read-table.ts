import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '@domain/import/problem';
import type { Table } from '@domain/import/sheet';

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** The rows of a CSV file in UTF-8 (with or without BOM) or Shift_JIS, or null and a problem. */
export function readTable(file: string, bytes: Uint8Array, problems: Problem[]): Table | null {
  const refuse = (problem: Pick<Problem, 'code' | 'params'> & { line?: number }) => {
    problems.push({ severity: 'error', file, ...problem });
    return null;
  };
  const text = decode(bytes);
  if (text === null) return refuse({ code: 'encoding-unknown', params: {} });
  let parsed: Parsed[];
  try {
    // The parser counts a CRLF inside quotes as two lines.
    parsed = parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse({ code: 'csv-broken', line: Number(error.lines), params: { detail: error.code } });
  }
  const [header, ...rows] = parsed.map(({ record, info }) => ({
    cells: record,
    line: info.lines - embeddedLineBreaks(record),
  }));
  if (header === undefined) return refuse({ code: 'file-empty', params: {} });
  return { file, headerLine: header.line, header: header.cells, rows: withoutBlankRows(rows) };
}

/** Strict UTF-8 first: no Shift_JIS text of any length happens to be valid UTF-8, while the reverse often is. */
function decode(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return null;
}

function embeddedLineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0);
}

/** Spreadsheets leave rows of nothing but commas at the end. */
function withoutBlankRows(rows: Table['rows']): Table['rows'] {
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
