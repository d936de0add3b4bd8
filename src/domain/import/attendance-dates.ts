/** Which month or day a row of a register is about: from its cells, and else from its school year, its titles and the headings of its days. */
import { type Day, type Month, monthInSchoolYear, monthOf, schoolYearOf } from '../days';
import {
  dayFromText,
  monthAndDateFromText,
  monthFromText,
  monthInTitle,
  yearAndMonthFromText,
  yearFromText,
} from './dates';
import { titledYear } from './directory';
import type { Row } from './sheet';

/** What of a file says when its rows were, beside these themselves. */
export interface DateContext {
  /** What is to come cannot have been recorded. */
  readonly today: Day;
  /** The school year that titles name. */
  readonly schoolYear?: number | undefined;
  /** The month that titles name, with its year where they do. */
  readonly titled?: { readonly year?: number; readonly month: number } | undefined;
  /** 1 to 12, where the headings of all days name it. */
  readonly headingMonth?: number | undefined;
}

export function dateContextOf(titles: readonly string[], today: Day, headingMonth?: number): DateContext {
  const titled = titles.flatMap((title) => monthInTitle(title) ?? []).at(-1);
  return { today, schoolYear: titledYear(titles), titled, headingMonth };
}

/** Whether something else than a column of its own says which month it is. */
export const saysMonth = ({ titled, headingMonth }: DateContext) =>
  titled !== undefined || headingMonth !== undefined;

/** A month of the school year that the row is of, and one that has begun. */
export function monthOfRow(row: Row, context: DateContext): Month | undefined {
  const month = writtenMonth(row, context);
  const text = row.code('month');
  if (month === undefined) {
    row.refuse(text === '' ? 'value-missing' : 'day-invalid', 'month', { value: text });
    return undefined;
  }
  const year = yearFromText(row.code('year'));
  if (row.code('year') !== '' && year !== schoolYearOf(`${month}-01`))
    row.refuse('month-of-another-year', 'month', { value: text || month, year: row.code('year') });
  if (month > monthOf(context.today)) row.refuse('day-to-come', 'month', { value: text || month });
  return month;
}

function writtenMonth(row: Row, { titled, headingMonth, schoolYear }: DateContext): Month | undefined {
  const text = row.code('month');
  const whole = text === '' ? titled : yearAndMonthFromText(text);
  if (whole?.year !== undefined) return monthIn(whole.year, whole.month);
  const month = text === '' ? (headingMonth ?? titled?.month) : monthFromText(text);
  if (month === undefined) return undefined;
  const calendarYear = yearFromText(row.code('calendarYear'));
  if (calendarYear !== undefined) return monthIn(calendarYear, month);
  const year = yearFromText(row.code('year')) ?? schoolYear;
  return year === undefined ? undefined : monthInSchoolYear(year, month);
}

const monthIn = (year: number, month: number): Month => `${year}-${String(month).padStart(2, '0')}`;

/** The day of a line; one without a year is of the school year that the row or a title names. */
export function dayOfLine(row: Row, { schoolYear, today }: DateContext): Day | undefined {
  const text = row.requiredCode('day');
  if (text === undefined) return undefined;
  const day = dayFromText(text) ?? dayInYear(text, yearFromText(row.code('year')) ?? schoolYear);
  if (day === undefined) row.refuse('day-invalid', 'day', { value: text });
  else if (day > today) row.refuse('day-to-come', 'day', { value: day });
  return day;
}

function dayInYear(text: string, schoolYear: number | undefined): Day | undefined {
  const found = monthAndDateFromText(text);
  if (found === undefined || schoolYear === undefined || found.month < 1 || found.month > 12)
    return undefined;
  return dayFromText(`${monthInSchoolYear(schoolYear, found.month)}-${found.date}`);
}
