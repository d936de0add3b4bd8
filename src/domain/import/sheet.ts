/** A CSV file with its header understood. Every refusal names file, line and column. */
import { isFormula, tidyCode, tidyText } from './cells';
import { dayFromText } from './dates';
import type { Problem, ProblemCode } from './problem';

/** What a CSV tokeniser hands over. Lines count from 1, as an editor shows them. */
export interface Table {
  readonly file: string;
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Column name → other headings it may stand under. Headings are compared without case and width. */
export interface Columns {
  /** Of several names any one. */
  readonly required: readonly (string | readonly string[])[];
  readonly optional: readonly string[];
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** Where a column stands that is under none of these. */
  readonly find?: (name: string, header: readonly string[]) => number | undefined;
}

type Params = Readonly<Record<string, string>>;

/** What a wrong row keeps out: nothing but itself, everything that the files say of its child, or (where it is absent) the whole import. */
export type KeepsOut = Exclude<Problem['keepsOut'], undefined>;

export class Row {
  private isOut = false;

  constructor(
    readonly line: number,
    private readonly table: Table,
    readonly cells: readonly string[],
    private readonly positions: ReadonlyMap<string, number>,
    private readonly problems: Problem[],
    private readonly keepsOut?: KeepsOut,
  ) {}

  /** Refused, for one reason or another. */
  isRefused(): boolean {
    return this.isOut;
  }

  /** Text of a cell, '' when it is empty or the file has no such column. */
  text(column: string): string {
    return tidyText(this.raw(column));
  }

  code(column: string): string {
    return tidyCode(this.raw(column));
  }

  /** A code that must be there; undefined (and a problem) when it is not. */
  requiredCode(column: string): string | undefined {
    const code = this.code(column);
    if (code !== '') return code;
    this.refuse('value-missing', column);
    return undefined;
  }

  requiredText(column: string): string | undefined {
    const text = this.text(column);
    if (text !== '') return text;
    this.refuse('value-missing', column);
    return undefined;
  }

  /** A whole number within bounds; undefined when empty (no problem) or not such a number (a problem). */
  whole(column: string, min: number, max: number): number | undefined {
    const code = this.code(column);
    if (code === '') return undefined;
    const value = Number(code);
    if (/^\d+$/.test(code) && value >= min && value <= max) return value;
    this.refuse('number-invalid', column, { value: code, min: String(min), max: String(max) });
    return undefined;
  }

  /** A day that must be there; undefined (and a problem) when it is missing or is no day. */
  requiredDay(column: string): string | undefined {
    const code = this.requiredCode(column);
    if (code === undefined) return undefined;
    const day = dayFromText(code);
    if (day === undefined) this.refuse('day-invalid', column, { value: code });
    return day;
  }

  /** A row that keeps out only itself is told of once: what else is wrong with it often follows from the first. */
  refuse(code: ProblemCode, column: string | undefined, params: Params = {}): void {
    if (this.isOut && this.keepsOut !== undefined) return;
    this.isOut = true;
    this.note('error', code, column, params);
  }

  /** By the position of a cell, whatever its column is called. */
  refuseAt(code: ProblemCode, position: number, params: Params): void {
    if (this.isOut && this.keepsOut !== undefined) return;
    this.isOut = true;
    this.problems.push({
      severity: 'error',
      code,
      file: this.table.file,
      line: this.line,
      column: position + 1,
      ...(this.keepsOut !== undefined && { keepsOut: this.keepsOut }),
      params,
    });
  }

  warn(code: ProblemCode, column: string | undefined, params: Params = {}): void {
    this.note('warning', code, column, params);
  }

  /** As the file itself calls it. */
  private headingOf(column: string): string {
    const position = this.positions.get(column);
    return position === undefined ? column : tidyText(this.table.header[position] ?? column);
  }

  private raw(column: string): string {
    const position = this.positions.get(column);
    return position === undefined ? '' : (this.cells[position] ?? '');
  }

  private note(
    severity: Problem['severity'],
    code: ProblemCode,
    column: string | undefined,
    params: Params,
  ): void {
    const position = column === undefined ? undefined : this.positions.get(column);
    this.problems.push({
      severity,
      code,
      file: this.table.file,
      line: this.line,
      ...(position === undefined ? {} : { column: position + 1 }),
      ...(severity === 'error' && this.keepsOut !== undefined && { keepsOut: this.keepsOut }),
      params: column === undefined ? params : { name: this.headingOf(column), ...params },
    });
  }
}

/** Finds the columns and refuses what a spreadsheet left behind. `null` when the header cannot be used at all. */
export function readSheet(
  table: Table,
  columns: Columns,
  problems: Problem[],
  keepsOut?: KeepsOut,
): Row[] | null {
  const positions = positionsOf(table, columns, problems);
  if (positions === null) return null;
  if (table.rows.length === 0)
    problems.push({ severity: 'error', code: 'file-empty', file: table.file, params: {} });
  const read = new Set(positions.values());
  const secret = positions.get('password');
  return table.rows.map(({ line, cells }) => {
    const row = new Row(line, table, cells, positions, problems, keepsOut);
    const width = widthOf(cells, table.header.length);
    if (width !== table.header.length)
      row.refuseAt('row-width', Math.min(width, table.header.length), {
        found: String(width),
        expected: String(table.header.length),
      });
    cells.forEach((cell, column) => {
      const matters = keepsOut === undefined || (read.has(column) && column !== secret);
      if (matters && isFormula(cell)) row.refuseAt('formula', column, { value: cell });
    });
    return row;
  });
}

/** Empty cells beyond the heading are what spreadsheets leave. */
function widthOf(cells: readonly string[], expected: number): number {
  return cells.slice(expected).every((cell) => cell.trim() === '')
    ? Math.min(cells.length, expected)
    : cells.length;
}

export const headingKey = (heading: string) => tidyCode(heading).toLowerCase();

function positionsOf(table: Table, columns: Columns, problems: Problem[]): Map<string, number> | null {
  const required = columns.required.map((one) => (typeof one === 'string' ? [one] : one));
  const names = [...new Set([...required.flat(), ...columns.optional])];
  const headingsOf = (name: string) => [name, ...(columns.aliases?.[name] ?? [])];
  const wanted = new Set(names.flatMap(headingsOf).map(headingKey));
  const seen = new Map<string, number>();
  let usable = true;
  table.header.forEach((heading, column) => {
    const place = { file: table.file, line: table.headerLine, column: column + 1 };
    const key = headingKey(heading);
    if (key === '') {
      if (table.rows.every(({ cells }) => (cells[column] ?? '').trim() === '')) return;
      // A merged heading leaves empty ones behind, and nobody knows what stands under them.
      problems.push({ severity: 'error', code: 'header-empty', ...place, params: {} });
      usable = false;
    } else if (seen.has(key) && wanted.has(key)) {
      problems.push({ severity: 'error', code: 'header-duplicate', ...place, params: { name: heading } });
      usable = false;
    } else seen.set(key, column);
  });
  const positions = new Map<string, number>();
  for (const name of names) {
    const heading = headingsOf(name).find((one) => seen.has(headingKey(one)));
    const position =
      heading === undefined ? columns.find?.(name, table.header) : seen.get(headingKey(heading));
    if (position !== undefined) positions.set(name, position);
  }
  for (const any of required) {
    if (any.some((name) => positions.has(name))) continue;
    // As the people who make such files call it.
    const params = { name: (columns.aliases?.[any[0] ?? ''] ?? any).join(' / ') };
    const place = { file: table.file, line: table.headerLine };
    problems.push({ severity: 'error', code: 'header-missing', ...place, params });
    usable = false;
  }
  return usable ? positions : null;
}
