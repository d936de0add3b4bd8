/** Grade, class, number and year as they are written in lists, registers, titles and names of sheets. */
import { classCodeOf } from '../class-code';
import { yearFromText } from '../dates';
import { numeralOf } from '../numerals';
import type { Sha256 } from '../plan';

/** In the code of a school: a lower secondary one, whose first grade is the seventh. */
const LOWER_SECONDARY = /^C1/;

export const isLowerSecondary = (schoolCode: string) => LOWER_SECONDARY.test(schoolCode);

export interface WrittenPlace {
  readonly year?: number;
  readonly grade?: number;
  readonly className?: string;
}

/** `isLower`: of a lower secondary school, where the first grade is the seventh. */
export function gradeFromText(text: string, isLower: boolean): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, stage, number] =
    /^(?:新|第)?(小学?校?|中学?校?|P|J)?0?([1-9一二三四五六七八九])(?:学?年生?)?$/i.exec(plain) ?? [];
  if (number === undefined) return undefined;
  const grade = numeralOf(number) ?? Number(number);
  const isSecondary = stage === undefined ? isLower : /^(中|J)/i.test(stage);
  return isSecondary && grade <= 3 ? grade + 6 : grade;
}

/** 5年1組, 5-1, 5の1, 501, 中1年A組 as grade and class. */
export function placeFromText(text: string, isLower: boolean): WrittenPlace | undefined {
  const plain = text.normalize('NFKC').trim();
  const [, grade, className] =
    /^((?:小学?|中学?|新|第)?\s*[1-9一二三四五六七八九])\s*(?:学?年|[-‐－/]|の(?=.{1,2}$))\s*(.{1,20}?)\s*$/.exec(
      plain,
    ) ??
    /^([1-9])0?([1-9])$/.exec(plain) ??
    [];
  if (grade === undefined || className === undefined) return undefined;
  const found = gradeFromText(grade, isLower);
  return found === undefined ? undefined : { grade: found, className };
}

/** 5年1組3番, 5-1-3, 5103 and 50103 as grade, class and number. */
function wholePlaceFromText(
  text: string,
  isLower: boolean,
): (WrittenPlace & { number?: number }) | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, grade, className, number] =
    /^((?:小学?|中学?)?[1-9])(?:年|[-/])(.{1,12}?)(?:組|[-/])(\d{1,2})番?$/.exec(plain) ??
    /^([1-9])0?([1-9])(\d{2})$/.exec(plain) ??
    [];
  const found = grade === undefined ? undefined : gradeFromText(grade, isLower);
  if (found === undefined || className === undefined) return undefined;
  return { grade: found, className, number: Number(number) };
}

/** What of a row's cells may say where a child is: each is empty where the file has no such column. */
export type PlaceCells = Readonly<
  Record<'grade' | 'class' | 'gradeClass' | 'gradeClassNumber' | 'number', string>
>;

/** Grade, class and number of a row, from whichever of its cells say them, and else from its title. */
export function placeInRow(
  cells: PlaceCells,
  title: WrittenPlace,
  isLower: boolean,
): WrittenPlace & { readonly className: string; readonly number?: number } {
  const whole = wholePlaceFromText(cells.gradeClassNumber, isLower);
  const number = cells.number === '' ? whole?.number : numberFromText(cells.number);
  const place = classInRow(cells, whole ? { ...title, ...whole } : title, isLower);
  return { ...place, ...(number !== undefined && { number }) };
}

function classInRow(
  cells: PlaceCells,
  title: WrittenPlace,
  isLower: boolean,
): WrittenPlace & { readonly className: string } {
  const { grade: gradeText, class: classText } = cells;
  // Beside a grade, 12 is the twelfth class.
  const isNumber = /^\d+$/.test(classText.normalize('NFKC').trim());
  const both =
    placeFromText(cells.gradeClass, isLower) ??
    (isNumber && (gradeText !== '' || title.grade !== undefined)
      ? undefined
      : placeFromText(classText, isLower));
  const grade = gradeText === '' ? (both?.grade ?? title.grade) : gradeFromText(gradeText, isLower);
  const className = both?.className ?? (classText || (title.className ?? ''));
  return { ...(grade !== undefined && { grade }), className };
}

/** 1, 01, 1番, No.1, and 1.0 as spreadsheets leave it. */
function numberFromText(text: string): number | undefined {
  const [, digits] = /^(?:no\.?)?0*([1-9]\d{0,2})(?:番|\.0)?$/i.exec(text.normalize('NFKC').trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** What a title says, e.g. 令和8年度　5年1組　学級名簿. */
export function placeInTitle(text: string, isLower: boolean): WrittenPlace {
  const plain = text.normalize('NFKC');
  const [, yearText] = /((?:令和|平成|[RH])?\s*\.?\s*(?:\d{1,4}|元)\s*年度)/i.exec(plain) ?? [];
  const year = yearText === undefined ? undefined : yearFromText(yearText.replace(/\s/g, ''));
  const rest = plain.replace(yearText ?? '\u0000', ' ');
  const [, grade, className] =
    /((?:小学?|中学?|第)?\s*[1-9])\s*学?年\s*([^\s年]{1,12}?)\s*(?:組|クラス|学級)(?!年)/.exec(rest) ??
    /(?:^|[^\d])([1-9])\s*[-‐－]\s*(\d{1,2}|[A-Za-z])(?![\d-])/.exec(rest) ??
    [];
  const [, gradeOnly] = /((?:小学?|中学?|第)?\s*[1-9])\s*(?:学年|年生)/.exec(rest) ?? [];
  const [, named] = /([\u3041-\u30ff]{2,10})(?:学級|級)/.exec(rest) ?? [];
  const found = gradeFromText(grade ?? gradeOnly ?? '', isLower);
  return {
    ...(year !== undefined && { year }),
    ...(found !== undefined && { grade: found }),
    ...((className ?? named) !== undefined && { className: className ?? named ?? '' }),
  };
}

/** The class that a row names, by its number or letter. */
export function classIdWritten(
  { grade, className, year }: WrittenPlace & { readonly className: string },
  presentYear: number,
  sha256: Sha256,
): string | undefined {
  const code = className === '' ? undefined : classCodeOf(className, sha256);
  return grade === undefined || code === undefined ? undefined : `${year ?? presentYear}-${grade}-${code}`;
}
