import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '@domain/import/problem';
import type { Table } from '@domain/import/sheet';
import { decode } from './decode';

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** `="007"` and `"=""007"""`: how exporters keep spreadsheets from taking away noughts. */
const AS_TEXT = /(^|[,\t;])(?:="([^"\n]*)"|"=""([^"\n]*)""")(?=[,\t;]|$)/gm;

/** The rows of a file of values between commas, tabs or semicolons, or null and a problem. */
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
    const lines = text.replace(/\r\n?/g, '\n').replace(AS_TEXT, '$1"$2$3"');
    parsed = parse(lines, {
      bom: true,
      delimiter: delimiterOf(lines),
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse({ code: 'csv-broken', line: Number(error.lines), params: { detail: error.code } });
  }
  const rows = parsed.map(({ record, info }) => ({
    cells: record,
    line: info.lines - embeddedLineBreaks(record),
  }));
  return tableOf(file, rows) ?? refuse({ code: 'file-empty', params: {} });
}

/** The first row that is not blank is the heading, until somebody finds a better one. `null` without any. */
export function tableOf(file: string, rows: Table['rows']): Table | null {
  // Spreadsheets leave rows of nothing but commas.
  const [header, ...others] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return header ? { file, headerLine: header.line, header: header.cells, rows: others } : null;
}

const LOOKED_AT = 20;

/** Commas, unless the first lines have more of another. */
function delimiterOf(text: string): string {
  const head = text
    .split('\n', LOOKED_AT)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const count = (one: string) => head.split(one).length - 1;
  const [best = ','] = [',', '\t', ';'].toSorted((a, b) => count(b) - count(a));
  return best;
}

function embeddedLineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0);
}
