/** Where in a list its headings stand, and what its columns are: from the heading, and from what stands below it. */
import { dayFromText } from '../dates';
import { addressOf } from '../one-roster/people';
import type { ColumnMeaning, Decisions, FileColumns, ProposedColumn } from '../decisions';
import type { Table } from '../sheet';
import { sideBySide } from './blocks';
import { headingText, isLoose, meaningOf } from './headings';

export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
  /** Of a list that stands to the right of another: at which cell it begins. */
  readonly from?: number;
}

export interface ListShape {
  readonly file: string;
  readonly columns: FileColumns;
  readonly positions: ReadonlyMap<ColumnMeaning, number>;
  /** The heading as it is, for messages and for what is left out. */
  readonly header: readonly string[];
  /** Titles above the headings. */
  readonly titles: readonly Line[];
  /** Everything below them. */
  readonly body: readonly Line[];
}

const TITLES_MAX = 25;
const EXAMPLES = 3;
const PROOF_ROWS = 40;

/** Lists that stand side by side on the sheet are shapes of their own. */
export function shapesOf(table: Table, decided: Decisions['columns']): ListShape[] {
  const lines: readonly Line[] = [{ line: table.headerLine, cells: table.header }, ...table.rows];
  const at = headingLine(lines);
  return sideBySide(lines, at).map((block) => shapeOf(table.file, block, at, decided));
}

function shapeOf(file: string, lines: readonly Line[], at: number, decided: Decisions['columns']): ListShape {
  const top = lines[at] ?? { line: 0, cells: [] };
  const below = lines[at + 1];
  const isDouble = below !== undefined && isSecondHeading(top.cells, below.cells);
  const header = isDouble ? joined(top.cells, below.cells) : top.cells;
  const body = lines.slice(at + (isDouble ? 2 : 1));
  const columns = propose(header, body, decided?.[file]);
  const positions = new Map<ColumnMeaning, number>();
  for (const { meaning, position } of columns)
    if (meaning !== undefined && meaning !== 'nothing') positions.set(meaning, position);
  return {
    ...{ file, header, body, positions, titles: lines.slice(0, at) },
    columns: { file, headerLine: top.line, columns },
  };
}

/** What the columns of each file are, those of all its lists together. */
export function columnsByFile(shapes: readonly ListShape[]): FileColumns[] {
  const files = new Map<string, FileColumns>();
  for (const { columns } of shapes) {
    const before = files.get(columns.file)?.columns ?? [];
    const known = new Set(before.map(({ position }) => position));
    const added = columns.columns.filter(({ position }) => !known.has(position));
    const all = [...before, ...added].sort((one, other) => one.position - other.position);
    files.set(columns.file, { ...columns, columns: all });
  }
  return [...files.values()];
}

const known = (cells: readonly string[]) => cells.filter((cell) => meaningOf(cell) !== undefined).length;

function headingLine(lines: readonly Line[]): number {
  let best = 0;
  lines.slice(0, TITLES_MAX).forEach(({ cells }, at) => {
    if (known(cells) > known(lines[best]?.cells ?? [])) best = at;
  });
  return best;
}

/** Parts of a merged heading: 氏名 over 姓 and 名. */
const PART = /^(姓|名|氏|せい|めい|セイ|メイ|漢字|かな|カナ|年|組|番)$/;

function isSecondHeading(top: readonly string[], below: readonly string[]): boolean {
  const filled = below.map((cell) => headingText(cell)).filter((cell) => cell !== '');
  return (
    filled.length > 0 &&
    filled.every((cell) => PART.test(cell)) &&
    below.some(
      (cell, at) =>
        headingText(cell) !== '' && (at >= top.length || headingText(top[at] ?? '') === '' || at > 0),
    )
  );
}

/** A merged heading stands in its first column, and is meant for those that follow. */
function joined(top: readonly string[], below: readonly string[]): string[] {
  let over = '';
  return Array.from({ length: Math.max(top.length, below.length) }, (_, at) => {
    const [upper, lower] = [(top[at] ?? '').trim(), (below[at] ?? '').trim()];
    if (upper !== '') over = upper;
    if (lower === '') return upper;
    const whole = `${over}${lower}`;
    return meaningOf(whole) === undefined ? lower : whole;
  });
}

function propose(
  header: readonly string[],
  body: readonly Line[],
  decided: Readonly<Record<string, ColumnMeaning>> = {},
): ProposedColumn[] {
  const width = Math.max(header.length, ...body.slice(0, PROOF_ROWS).map(({ cells }) => cells.length));
  const taken = new Set<ColumnMeaning>(Object.values(decided));
  const columns: ProposedColumn[] = [];
  for (let position = 0; position < width; position += 1) {
    const heading = (header[position] ?? '').trim();
    const values = body.flatMap(({ cells }) => (cells[position] ?? '').trim() || []).slice(0, PROOF_ROWS);
    if (heading === '' && values.length === 0) continue;
    const column = { position, heading, examples: values.slice(0, EXAMPLES) };
    const choice = decided[String(position)];
    const fromHeading = meaningOf(heading);
    const isTold = fromHeading !== undefined && !taken.has(fromHeading);
    const meaning = choice ?? (isTold && !isToldBetter(heading, header) ? fromHeading : undefined);
    if (meaning === undefined) columns.push(column);
    else columns.push({ ...column, meaning, from: choice === undefined ? 'heading' : 'decided' });
    if (meaning !== undefined) taken.add(meaning);
  }
  return splitName(columns.map((column) => fromContents(column, header, body, taken))).map(withoutSecret);
}

/** A list numbers its lines, and its children have numbers of their own: both may be called No. */
function isToldBetter(heading: string, header: readonly string[]): boolean {
  const meaning = meaningOf(heading);
  return isLoose(heading) && header.some((other) => meaningOf(other) === meaning && !isLoose(other));
}

/** Whoever looks at the columns has no need of a child's password, and no document keeps one. */
const withoutSecret = (column: ProposedColumn): ProposedColumn =>
  column.meaning === 'password' ? { ...column, examples: [] } : column;

/** What a column holds says what it is where its heading does not; a class or a number is never guessed. */
function fromContents(
  column: ProposedColumn,
  header: readonly string[],
  body: readonly Line[],
  taken: Set<ColumnMeaning>,
): ProposedColumn {
  if (column.meaning !== undefined && column.meaning !== 'email' && column.meaning !== 'kana') return column;
  const values = body
    .flatMap(({ cells }) => (cells[column.position] ?? '').trim() || [])
    .slice(0, PROOF_ROWS);
  const all = (is: (value: string) => boolean) => values.length > 0 && values.every(is);
  if (column.meaning === 'email') {
    // ユーザー名 and アカウント may be anything.
    if (column.from === 'decided' || values.length === 0 || values.some((value) => addressOf(value)))
      return column;
    const { position, heading, examples } = column;
    return { position, heading, examples };
  }
  if (column.meaning === 'kana') {
    // 氏名（ふりがな）: the name, with its reading behind it.
    const isName =
      !taken.has('name') && !taken.has('familyName') && all((value) => /\p{sc=Han}/u.test(value));
    return isName ? { ...column, meaning: 'name' } : column;
  }
  const heading = (header[column.position] ?? '').normalize('NFKC');
  const isOthers = /保護者|父|母|担任|緊急|連絡|guardian|parent/i.test(heading);
  const guesses: readonly (readonly [ColumnMeaning, (value: string) => boolean])[] = [
    ['email', (value) => addressOf(value) !== undefined],
    ['birthday', (value) => /\d\D+\d/.test(value) && dayFromText(value) !== undefined],
    ['gradeClass', (value) => /^[1-9]年.{1,12}組$/.test(value.normalize('NFKC'))],
    ['kana', (value) => /^[\u3041-\u30ff\uff66-\uff9f\s]{2,}$/.test(value) && /\s/.test(value)],
  ];
  const guess = isOthers ? undefined : guesses.find(([meaning, is]) => !taken.has(meaning) && all(is));
  if (!guess || (guess[0] === 'kana' && taken.has('familyKana'))) return column;
  taken.add(guess[0]);
  return { ...column, meaning: guess[0], from: 'contents' };
}

/** 氏名 (or ふりがな) over two columns of which the second has no heading: family name and given name. */
function splitName(columns: readonly ProposedColumn[]): ProposedColumn[] {
  const pairs = { name: ['familyName', 'givenName'], kana: ['familyKana', 'givenKana'] } as const;
  return columns.map((column, at) => {
    const [before, after] = [columns[at - 1], columns[at + 1]];
    const isWord = (one: ProposedColumn) => one.examples.every((text) => /[\u3041-\u9fff]/.test(text));
    for (const [whole, [first, second]] of Object.entries(pairs)) {
      const isPair = (one?: ProposedColumn, next?: ProposedColumn) =>
        one?.meaning === whole &&
        next?.meaning === undefined &&
        next?.heading === '' &&
        next.position === one.position + 1 &&
        isWord(next) &&
        one.examples.every((text) => !/\s/.test(text.trim()));
      if (isPair(column, after)) return { ...column, meaning: first };
      if (isPair(before, column)) return { ...column, meaning: second, from: 'contents' as const };
    }
    return column;
  });
}
