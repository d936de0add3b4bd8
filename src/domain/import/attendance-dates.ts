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
import { writtenYear } from './directory';
import type { Row } from './sheet';

export interface DateContext {
  readonly titles: readonly string[];
  /** What is to come cannot have been recorded. */
  readonly today: Day;
  /** 1 to 12, where the headings of all days name it. */
  readonly headingMonth?: number | undefined;
}

/** Whether something else than a column of its own says which month it is. */
export const saysMonth = ({ titles, headingMonth }: Pick<DateContext, 'titles' | 'headingMonth'>) =>
  headingMonth !== undefined || titles.some((title) => monthInTitle(title) !== undefined);

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

function writtenMonth(row: Row, { titles, headingMonth }: DateContext): Month | undefined {
  const text = row.code('month');
  const schoolYear = writtenYear(row, titles);
  const titled = titles.flatMap((title) => monthInTitle(title) ?? []).at(-1);
  const whole =
    yearAndMonthFromText(text) ?? (text === '' && titled?.year !== undefined ? titled : undefined);
  if (whole?.year !== undefined) return `${whole.year}-${String(whole.month).padStart(2, '0')}`;
  const month = text === '' ? (headingMonth ?? titled?.month) : monthFromText(text);
  if (month === undefined) return undefined;
  const calendarYear = yearFromText(row.code('calendarYear'));
  if (calendarYear !== undefined) return `${calendarYear}-${String(month).padStart(2, '0')}`;
  return schoolYear === undefined ? undefined : monthInSchoolYear(schoolYear, month);
}

/** The day of a line; one without a year is of the school year that the row or a title names. */
export function dayOfLine(row: Row, { titles, today }: DateContext): Day | undefined {
  const text = row.requiredCode('day');
  if (text === undefined) return undefined;
  const day = dayFromText(text) ?? dayInYear(text, writtenYear(row, titles));
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
