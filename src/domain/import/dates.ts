/** Years, months and days as offices write them: 2026, 令和8年度, R8.11, 2015-04-02, 平成27年4月2日. */
import { dayFromCell } from './cells';

const FIRST_YEARS: Readonly<Record<string, number>> = { 平成: 1989, H: 1989, 令和: 2019, R: 2019 };

const YEAR = /^(平成|令和|[HR])?\.?\s*(\d{1,4}|元)\s*(?:年度?)?$/i;

/** The year, also of an era; undefined for anything else. */
export function yearFromText(text: string): number | undefined {
  const [, era, number = ''] = YEAR.exec(text.normalize('NFKC').trim()) ?? [];
  const count = number === '元' ? 1 : Number(number);
  if (number === '' || count < 1) return undefined;
  if (era === undefined) return /^\d{4}$/.test(number) ? count : undefined;
  const first = FIRST_YEARS[era.toUpperCase()];
  return first === undefined || count > 99 ? undefined : first + count - 1;
}

/** `2026-11`, `202611`, `2026年11月分`, `令和8年11月`, `R8.11`, and the first day of a month, as year and month; undefined for anything else. */
export function yearAndMonthFromText(text: string): { year: number; month: number } | undefined {
  const plain = text.normalize('NFKC').trim().replace(/分$/, '');
  const [, yearText = '', monthText = ''] =
    /^(\d{4})(\d{2})$/.exec(plain) ??
    /^(\d{4})-(\d{2})-01$/.exec(dayFromText(plain) ?? '') ??
    /^(.*?(?:\d|元)年?)\s*[-/.年]?\s*(?<=[-/.年\s])(\d{1,2})月?$/.exec(plain) ??
    [];
  const year = yearFromText(yearText.trim());
  const month = Number(monthText);
  return year === undefined || month < 1 || month > 12 ? undefined : { year, month };
}

/** 1 to 12 of `11`, `11月` and `11月分`; undefined for anything else. */
export function monthFromText(text: string): number | undefined {
  const [, digits] = /^(\d{1,2})(?:月分?)?$/.exec(text.normalize('NFKC').trim()) ?? [];
  const month = Number(digits);
  return month >= 1 && month <= 12 ? month : undefined;
}

/** What registers and spreadsheets write behind a day: its weekday, and midnight. */
const BEHIND_A_DAY = /(?<=\d日?)\s*(?:\(?[日月火水木金土](?:曜日?)?\)?)?\s*(?:0{1,2}:00(?::00)?)?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/** `2015-04-02`, `20150402`, `平成27年4月2日`, `H27.4.2`, also with its weekday; undefined for anything else. */
export function dayFromText(text: string): string | undefined {
  const written = text.normalize('NFKC').trim();
  const plain = dayFromCell(written) === undefined ? written.replace(BEHIND_A_DAY, '') : written;
  const direct = dayFromCell(plain.replace(DIGITS, '$1-$2-$3'));
  if (direct !== undefined) return direct;
  const [, year = '', month = '', day = ''] =
    /^([^\d\s]{1,2}\.?\s*(?:\d{1,2}|元))\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/.exec(plain) ??
    [];
  const found = year === '' ? undefined : yearFromText(year);
  return found === undefined ? undefined : dayFromCell(`${found}-${month}-${day}`);
}

/** `11/2`, `11月2日`, also with its weekday; undefined for anything else. */
export function monthAndDateFromText(text: string): { month: number; date: number } | undefined {
  const plain = text.normalize('NFKC').trim().replace(BEHIND_A_DAY, '');
  const [, month, date] = /^(\d{1,2})[/.月-](\d{1,2})日?$/.exec(plain) ?? [];
  return month === undefined ? undefined : { month: Number(month), date: Number(date) };
}

/** The month that a title is about, with its year where it stands before it: 令和8年11月, 11月分. */
export function monthInTitle(text: string): { readonly year?: number; readonly month: number } | undefined {
  const [, yearText, monthText] =
    /((?:(?:令和|平成|[RH])\s*\.?\s*(?:\d{1,2}|元)|\d{4})\s*年)?\s*(?<!\d)(\d{1,2}\s*月)/i.exec(
      text.normalize('NFKC'),
    ) ?? [];
  const month = monthFromText((monthText ?? '').replace(/\s/g, ''));
  if (month === undefined) return undefined;
  const year = yearFromText((yearText ?? '').replace(/\s/g, ''));
  return year === undefined ? { month } : { year, month };
}
