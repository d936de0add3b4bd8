/** The children of a plain list, row by row, with what its titles say. */
import { LISTED_PASSWORD_MIN } from '../../accounts/account-deed';
import { toKatakana } from '../../kana';
import { tidyCode, tidyText } from '../cells';
import { dayFromText, yearFromText } from '../dates';
import { addressOf } from '../one-roster/people';
import type { Problem, ProblemCode } from '../problem';
import type { ColumnMeaning } from '../decisions';
import type { ListShape, Line } from './columns';
import { meaningOf } from './headings';
import { placeInRow, placeInTitle, type WrittenPlace } from './place';

export interface ListedChild {
  readonly key: string;
  readonly file: string;
  readonly line: number;
  readonly cells: readonly string[];
  readonly header: readonly string[];
  readonly schoolCode: string;
  readonly schoolName: string;
  readonly year?: number;
  readonly grade?: number;
  /** As it is written: 1, 5年1組, ひまわり. */
  readonly className: string;
  readonly otherClass: string;
  readonly number?: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly kana: string;
  readonly birthday: string;
  readonly studentNumber: string;
  readonly email?: string;
  readonly password?: string;
}

const TOTAL =
  /^(小計|中?合計|総計|計|男子?計?|女子?計?|在籍(者数|数)?|人数|平均|空席?|欠番|転出|以上|[-―—ー]+)$/;
const GONE = /転出|転学|退学|除籍|卒業|死亡|休籍/;

/** Whether nothing is asked of rows about class and number: a list of accounts may do without. */
export interface ListOptions {
  readonly isLower: (row: Pick<ListedChild, 'schoolCode' | 'schoolName'>) => boolean;
  readonly placeNeeded: boolean;
}

export interface ReadChildren {
  readonly children: ListedChild[];
  /** As far as they could be read: of rows that are kept out. */
  readonly refused: ListedChild[];
}

export function childrenOf(shape: ListShape, options: ListOptions, problems: Problem[]): ReadChildren {
  const children: ListedChild[] = [];
  const refused: ListedChild[] = [];
  const sheet = shape.file.slice(shape.file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  let context = contextOf([{ line: 0, cells: [sheet] }, ...shape.titles], {}, options);
  let sinceHeading: Line[] = [];
  for (const line of shape.body) {
    const isHeading = line.cells.filter((cell) => meaningOf(cell) !== undefined).length >= 2;
    if (isHeading) context = contextOf(sinceHeading, context, options);
    if (isHeading) continue;
    const child = childOf(line, shape, context, options, problems);
    if (child) (child.isWrong ? refused : children).push(child.child);
    if (child) sinceHeading = [];
    else sinceHeading.push(line);
  }
  return { children, refused };
}

/** Titles of a block that follows another: 5年2組 before the next headings. */
function contextOf(titles: readonly Line[], before: WrittenPlace, options: ListOptions): WrittenPlace {
  const said = titles.map(({ cells }) =>
    placeInTitle(cells.join(' '), options.isLower({ schoolCode: '', schoolName: cells.join(' ') })),
  );
  return said.reduce<WrittenPlace>((all, one) => ({ ...all, ...one }), before);
}

function childOf(
  { line, cells, from }: Line,
  { file, header, positions }: ListShape,
  context: WrittenPlace,
  options: ListOptions,
  problems: Problem[],
): { child: ListedChild; isWrong: boolean } | undefined {
  const raw = (meaning: ColumnMeaning) => cells[positions.get(meaning) ?? -1] ?? '';
  const text = (meaning: ColumnMeaning) => tidyText(raw(meaning));
  const code = (meaning: ColumnMeaning) => tidyCode(raw(meaning));
  const name = nameOf(raw, text);
  if (isNobody(name, code, cells)) return undefined;
  if (GONE.test(text('status'))) return undefined;
  const wrong: ProblemCode[] = [];
  const refuse = (problem: ProblemCode, meaning: ColumnMeaning, params: Problem['params'] = {}) => {
    if (wrong.push(problem) > 1) return;
    const position = positions.get(meaning);
    const at = position === undefined ? {} : { column: position + 1 };
    const heading = tidyText(header[position ?? -1] ?? '') || meaning;
    problems.push({
      ...{ severity: 'error', keepsOut: 'row', code: problem, file, line },
      ...{ ...at, params: { name: heading, ...params } },
    });
  };
  const school = { schoolCode: code('schoolCode'), schoolName: text('schoolName') };
  const isLower = options.isLower(school);
  const written = {
    ...{ grade: code('grade'), class: text('class'), gradeClass: text('gradeClass') },
    ...{ gradeClassNumber: text('gradeClassNumber'), number: code('number') },
  };
  const { grade, className, number } = placeInRow(written, context, isLower);
  const year = code('year') === '' ? context.year : yearFromText(code('year'));
  const address = code('email');
  const email = addressOf(address);
  const password = code('password');
  if (name.familyName === '' && name.givenName === '') refuse('value-missing', 'name');
  if (options.placeNeeded) {
    if (grade === undefined)
      refuse(code('grade') === '' ? 'value-missing' : 'grade-unread', 'grade', { value: code('grade') });
    if (className === '') refuse('value-missing', 'class');
    if (number === undefined)
      refuse(code('number') === '' ? 'value-missing' : 'number-invalid', 'number', {
        value: code('number'),
        min: '1',
        max: '999',
      });
  }
  if (address !== '' && email === undefined) refuse('email-invalid', 'email', { value: address });
  if (password !== '' && password.length < LISTED_PASSWORD_MIN)
    refuse('password-short', 'password', { min: String(LISTED_PASSWORD_MIN) });
  const child: ListedChild = {
    ...{
      key: [file, line, from].filter((part) => part !== undefined).join(':'),
      file,
      line,
      cells,
      header,
      ...school,
      className,
      ...name,
    },
    ...{ otherClass: text('otherClass'), studentNumber: code('studentNumber') },
    birthday: dayFromText(raw('birthday')) ?? '',
    ...(year !== undefined && { year }),
    ...(grade !== undefined && { grade }),
    ...(number !== undefined && { number }),
    ...(email !== undefined && { email }),
    ...(password !== '' && { password }),
  };
  return { child, isWrong: wrong.length > 0 };
}

/** Totals, remarks, and lines that wait for a child to come. */
function isNobody(
  { familyName, givenName }: Pick<ListedChild, 'familyName' | 'givenName'>,
  code: (meaning: ColumnMeaning) => string,
  cells: readonly string[],
): boolean {
  const whole = `${familyName}${givenName}`.replace(/\s/g, '');
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (whole !== '') return TOTAL.test(whole) || /^\d+(人|名)?$/.test(tidyCode(whole)) || /^[※＊]/.test(whole);
  return (
    filled.length <= 1 ||
    filled.some((cell) => TOTAL.test(tidyCode(cell).replace(/\s/g, ''))) ||
    filled.every((cell) => /^[\d年組番A-Za-z]+$/.test(tidyCode(cell)) && code('email') === '')
  );
}

/** 青山　はると, 姓 and 名 apart, with the reading behind it in brackets; a name that is used (通称) goes before the legal one. */
function nameOf(
  raw: (meaning: ColumnMeaning) => string,
  text: (meaning: ColumnMeaning) => string,
): Pick<ListedChild, 'familyName' | 'givenName' | 'kana'> {
  const kana = text('kana') || `${text('familyKana')} ${text('givenKana')}`.trim();
  const preferred = text('preferredName');
  const [over, under] = twoLines(raw('name'));
  const legal = under ?? (text('name') || `${text('familyName')} ${text('givenName')}`.trim());
  const [, bare = '', reading = over] =
    /^(.+?)\s*[(（]([\u3041-\u30ff\s]+)[)）]$/.exec(preferred || legal) ?? [];
  const whole = bare || preferred || legal;
  const [familyName = '', ...given] = whole.split(/[\s,、・]+/);
  // The reading is that of the legal name.
  return {
    familyName,
    givenName: given.join(' '),
    kana: inKatakana(preferred === '' || preferred === legal ? kana || reading : reading),
  };
}

const KANA_ONLY = /^[\u3041-\u30ff\uff66-\uff9f\s]+$/;

/** A cell with the reading over the name (or under it), as [reading, name]. */
function twoLines(cell: string): [reading: string, name: string | undefined] {
  const lines = cell.split(/\r?\n/).flatMap((line) => tidyText(line) || []);
  const [first = '', second = ''] = lines;
  if (lines.length !== 2 || KANA_ONLY.test(first) === KANA_ONLY.test(second)) return ['', undefined];
  return KANA_ONLY.test(first) ? [first, second] : [second, first];
}

/** As the rosters of the city have it, so that children stand in one order. */
const inKatakana = (kana: string) => toKatakana(kana.normalize('NFKC'));
