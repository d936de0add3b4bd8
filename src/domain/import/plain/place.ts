/** Grade, class and year as they are written in lists, titles and names of sheets. */
import { classCodeOf } from '../class-code';
import { yearFromText } from '../eras';
import type { Sha256 } from '../plan';

export interface WrittenPlace {
  readonly year?: number;
  readonly grade?: number;
  readonly className?: string;
}

/** `isLower`: of a lower secondary school, where the first grade is the seventh. */
export function gradeFromText(text: string, isLower: boolean): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, stage, number] = /^(?:新|第)?(小学?校?|中学?校?|P|J)?0?([1-9])(?:学?年生?)?$/i.exec(plain) ?? [];
  if (number === undefined) return undefined;
  const grade = Number(number);
  const isSecondary = stage === undefined ? isLower : /^(中|J)/i.test(stage);
  return isSecondary && grade <= 3 ? grade + 6 : grade;
}

/** 5年1組, 5-1, 501, 中1年A組 as grade and class. */
export function placeFromText(text: string, isLower: boolean): WrittenPlace | undefined {
  const plain = text.normalize('NFKC').trim();
  const [, grade, className] =
    /^((?:小学?|中学?|新|第)?\s*[1-9])\s*(?:学?年|[-‐－/])\s*(.{1,20}?)\s*$/.exec(plain) ??
    /^([1-9])0?([1-9])$/.exec(plain) ??
    [];
  if (grade === undefined || className === undefined) return undefined;
  const found = gradeFromText(grade, isLower);
  return found === undefined ? undefined : { grade: found, className };
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
