/** A CSV file with its header understood. Every refusal names file, line and column. */
import { dayFromCell, isFormula, tidyCode, tidyText } from './cells';
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
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

type Params = Readonly<Record<string, string>>;

export class Row {
  constructor(
    readonly line: number,
    private readonly file: string,
    private readonly cells: readonly string[],
    private readonly positions: ReadonlyMap<string, number>,
    private readonly problems: Problem[],
  ) {}

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
    const day = dayFromCell(code);
    if (day === undefined) this.refuse('day-invalid', column, { value: code });
    return day;
  }

  refuse(code: ProblemCode, column: string | undefined, params: Params = {}): void {
    this.note('error', code, column, params);
  }

  warn(code: ProblemCode, column: string | undefined, params: Params = {}): void {
    this.note('warning', code, column, params);
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
      file: this.file,
      line: this.line,
      ...(position === undefined ? {} : { column: position + 1 }),
      params: column === undefined ? params : { name: column, ...params },
    });
  }
}

/** Finds the columns and refuses what a spreadsheet left behind. `null` when the header cannot be used at all. */
export function readSheet(table: Table, columns: Columns, problems: Problem[]): Row[] | null {
  const at = (line: number, column: number) => ({ file: table.file, line, column: column + 1 });
  const positions = positionsOf(table, columns, problems);
  if (positions === null) return null;
  if (table.rows.length === 0)
    problems.push({ severity: 'error', code: 'file-empty', file: table.file, params: {} });
  for (const { line, cells } of table.rows) {
    if (cells.length !== table.header.length)
      problems.push({
        severity: 'error',
        code: 'row-width',
        ...at(line, Math.min(cells.length, table.header.length)),
        params: { found: String(cells.length), expected: String(table.header.length) },
      });
    cells.forEach((cell, column) => {
      if (isFormula(cell))
        problems.push({ severity: 'error', code: 'formula', ...at(line, column), params: { value: cell } });
    });
  }
  return table.rows.map(({ line, cells }) => new Row(line, table.file, cells, positions, problems));
}

const headingKey = (heading: string) => tidyCode(heading).toLowerCase();

function positionsOf(table: Table, columns: Columns, problems: Problem[]): Map<string, number> | null {
  const seen = new Map<string, number>();
  let usable = true;
  table.header.forEach((heading, column) => {
    const place = { file: table.file, line: table.headerLine, column: column + 1 };
    const key = headingKey(heading);
    if (key === '') {
      // A merged heading leaves empty ones behind, and nobody knows what stands under them.
      problems.push({ severity: 'error', code: 'header-empty', ...place, params: {} });
      usable = false;
    } else if (seen.has(key)) {
      problems.push({ severity: 'error', code: 'header-duplicate', ...place, params: { name: heading } });
      usable = false;
    } else seen.set(key, column);
  });
  const positions = new Map<string, number>();
  for (const name of [...columns.required, ...columns.optional]) {
    const headings = [name, ...(columns.aliases?.[name] ?? [])];
    const heading = headings.find((one) => seen.has(headingKey(one)));
    const position = heading === undefined ? undefined : seen.get(headingKey(heading));
    if (position !== undefined) positions.set(name, position);
    else if (columns.required.includes(name)) {
      const params = { name: headings.join(' / ') };
      problems.push({
        severity: 'error',
        code: 'header-missing',
        file: table.file,
        line: table.headerLine,
        params,
      });
      usable = false;
    }
  }
  return usable ? positions : null;
}
