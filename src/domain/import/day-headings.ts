/** Headings of days: 1, 1日, 1(月), 11/1, 11月1日, 2026/11/1, R8.11.1. */
const HEADING =
  /^(?:(?:(?:\d{4}|(?:令和|[RH])\.?\d{1,2})[-/年.])?(\d{1,2})[-/月.])?(\d{1,2})日?(?:\(?[日月火水木金土]\)?)?$/i;

interface DayHeading {
  /** Where it stands. */
  readonly at: number;
  /** '1' to '31'. */
  readonly date: string;
  /** Where the heading names one. */
  readonly month?: number;
}

/** Those of the headings that are of days. */
export function dayHeadings(header: readonly string[]): DayHeading[] {
  return header.flatMap((heading, at) => {
    const [, month, date] = HEADING.exec(heading.normalize('NFKC').replace(/\s/g, '')) ?? [];
    const number = Number(date);
    if (date === undefined || number < 1 || number > 31) return [];
    if (month === undefined) return [{ at, date: String(number) }];
    return Number(month) >= 1 && Number(month) <= 12
      ? [{ at, date: String(number), month: Number(month) }]
      : [];
  });
}
