/** Registers as offices print them: a title above the headings, totals and remarks below the children. */
import { tidyCode } from './cells';
import type { Problem } from './problem';
import type { Table } from './sheet';

/** So many lines of titles no office has. */
const TITLES_MAX = 15;

const TOTAL = /^(小計|中?合計|総計|計|平均|総数|延べ?(人数|日数)?|(出席|欠席)(者数|率))$/;
const REMARK = /^([※＊*]|注|備考|凡例)/;

/** A table and what stands above its headings. */
export interface TitledTable {
  readonly table: Table;
  readonly titles: readonly string[];
}

/** The table below the line that has the most of these headings; the file's first line when none has more. */
export function belowTitles(table: Table, isHeading: (heading: string) => boolean): TitledTable {
  const count = (cells: readonly string[]) => cells.filter((cell) => isHeading(tidyCode(cell))).length;
  let best = { at: -1, headings: count(table.header) };
  table.rows.slice(0, TITLES_MAX).forEach(({ cells }, at) => {
    const headings = count(cells);
    if (headings > best.headings) best = { at, headings };
  });
  const line = table.rows[best.at];
  if (line === undefined) return { table, titles: [] };
  const above = [table.header, ...table.rows.slice(0, best.at).map(({ cells }) => cells)];
  const below = { headerLine: line.line, header: line.cells, rows: table.rows.slice(best.at + 1) };
  return { table: { ...table, ...below }, titles: above.map((cells) => cells.join(' ')) };
}

/** The weekdays below the days, in a line of their own. */
const WEEKDAY = /^[日月火水木金土]$/;

/** Without lines that name no child: totals, remarks, weekdays, and numbers that wait for one. `isWho`: whether a heading is of a column that does. */
export function withoutOthers(table: Table, isWho: (heading: string) => boolean): Table {
  const columns = table.header.flatMap((heading, at) => (isWho(heading) ? [at] : []));
  const namesNobody = (cells: readonly string[]) =>
    columns.every((at) => tidyCode(cells[at] ?? '') === '' || TOTAL.test(tidyCode(cells[at] ?? '')));
  const filledOf = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '');
  const isTotal = (cells: readonly string[]) =>
    namesNobody(cells) && cells.some((cell) => TOTAL.test(tidyCode(cell).replace(/\s/g, '')));
  const areWeekdays = (cells: readonly string[]) =>
    namesNobody(cells) && filledOf(cells).every((cell) => WEEKDAY.test(tidyCode(cell)));
  const isRemark = (cells: readonly string[]) => {
    const [only, ...others] = filledOf(cells);
    return only !== undefined && others.length === 0 && REMARK.test(tidyCode(only));
  };
  const isVacant = (cells: readonly string[]) =>
    cells.every((cell, at) => cell.trim() === '' || (columns.includes(at) && /^\d+$/.test(tidyCode(cell))));
  const isChild = (cells: readonly string[]) =>
    ![isTotal, areWeekdays, isRemark, isVacant].some((is) => is(cells));
  return { ...table, rows: table.rows.filter(({ cells }) => isChild(cells)) };
}

/** What stands under a heading that has no place is not read, and that is said. */
export function sayUnread(table: Table, isHeading: (heading: string) => boolean, problems: Problem[]): void {
  table.header.forEach((heading, at) => {
    const name = tidyCode(heading);
    if (name === '' || isHeading(name)) return;
    const place = { file: table.file, line: table.headerLine, column: at + 1 };
    problems.push({ severity: 'warning', code: 'header-unread', ...place, params: { name } });
  });
}

/** Lines that something is wrong with keep themselves out, and say so; the others stand. */
export function keepOutLines(problems: Problem[], { file, headerLine }: Table): Set<number> {
  const lines = new Set<number>();
  problems.forEach((problem, at) => {
    const { severity, line } = problem;
    if (severity !== 'error' || problem.file !== file || line === undefined || line === headerLine) return;
    lines.add(line);
    problems[at] = { ...problem, keepsOut: 'row' };
  });
  return lines;
}
