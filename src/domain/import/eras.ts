/** Years as offices write them: 2026, 令和8, R8, 令和8年度. */
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

/** `2026-11`, `2026年11月`, `令和8年11月`, `R8.11` as year and month; undefined for anything else. */
export function yearAndMonthFromText(text: string): { year: number; month: number } | undefined {
  const [, yearText = '', monthText = ''] =
    /^(.*?(?:\d|元)年?)\s*[-/.年]?\s*(?<=[-/.年\s])(\d{1,2})月?$/.exec(text.normalize('NFKC').trim()) ?? [];
  const year = yearFromText(yearText.trim());
  const month = Number(monthText);
  return year === undefined || month < 1 || month > 12 ? undefined : { year, month };
}
