/**
 * Difference-in-differences: days absent in the four weeks after, less those before, of children with and without a notice, with and without
 * support (Card & Krueger 1994; Angrist & Pischke 2009, ch. 5). Says what support did only if without it both groups would have gone the
 * same way; whoever gets a notice or support is chosen, so the difference within the noticed is the one to look at, and a trial is better.
 */
import { NOTICE, SUPPORT } from '@domain/export/panel-columns';
import { add, bySchool, ratio, type BySchool } from './by-school';
import { estimate, resample, type Draws, type Estimate } from './bootstrap';
import type { JudgedRow } from './judged-row';

/** Days absent in the last four weeks at the end of a month: the month's own row tells before, the next month's after. */
const DAYS_ABSENT = 'absent_4w';

export const CELLS = ['noticeSupport', 'noticeOnly', 'supportOnly', 'neither'] as const;
type Cell = (typeof CELLS)[number];

export interface NoticeEffect {
  /** Mean days; a negative change is fewer days absent. */
  readonly cells: Readonly<
    Record<Cell, { readonly rows: number; readonly before: number | null; readonly change: Estimate }>
  >;
  /** Support among those with a notice, and among those without. */
  readonly supportWithNotice: Estimate;
  readonly supportWithoutNotice: Estimate;
  /** How much more support does where there is a notice. */
  readonly interaction: Estimate;
}

interface Sums {
  readonly rows: BySchool;
  readonly before: BySchool;
  readonly change: BySchool;
}

/** `null` when the panel has no such columns. `schools` gives the numbers that the draws use. */
export function noticeEffect(
  panel: readonly JudgedRow[],
  schools: readonly string[],
  draws: Draws,
): NoticeEffect | null {
  if (!panel.some(({ audit }) => audit[NOTICE] !== undefined && audit[SUPPORT] !== undefined)) return null;
  const sums = sumsOf(panel, schools);
  const figures = resample(draws, (weights) => {
    const change = (cell: Cell) => ratio(sums[cell].change, sums[cell].rows, weights);
    const withNotice = minus(change('noticeSupport'), change('noticeOnly'));
    const without = minus(change('supportOnly'), change('neither'));
    return {
      noticeSupport: change('noticeSupport'),
      noticeOnly: change('noticeOnly'),
      supportOnly: change('supportOnly'),
      neither: change('neither'),
      withNotice,
      without,
      interaction: minus(withNotice, without),
    };
  });
  const cellOf = (cell: Cell) => ({
    rows: total(sums[cell].rows),
    before: ratio(sums[cell].before, sums[cell].rows, draws.once),
    change: estimate(figures, cell),
  });
  return {
    cells: {
      noticeSupport: cellOf('noticeSupport'),
      noticeOnly: cellOf('noticeOnly'),
      supportOnly: cellOf('supportOnly'),
      neither: cellOf('neither'),
    },
    supportWithNotice: estimate(figures, 'withNotice'),
    supportWithoutNotice: estimate(figures, 'without'),
    interaction: estimate(figures, 'interaction'),
  };
}

function sumsOf(panel: readonly JudgedRow[], schools: readonly string[]): Record<Cell, Sums> {
  const numbers = new Map(schools.map((school, number) => [school, number]));
  const absent = new Map(panel.map((row) => [`${row.yearMonth} ${row.pupilKey}`, row.features[DAYS_ABSENT]]));
  const empty = (): Sums => ({
    rows: bySchool(schools),
    before: bySchool(schools),
    change: bySchool(schools),
  });
  const sums = { noticeSupport: empty(), noticeOnly: empty(), supportOnly: empty(), neither: empty() };
  for (const row of panel) {
    const school = numbers.get(row.schoolId);
    const cell = cellOf(row);
    const before = row.features[DAYS_ABSENT] ?? null;
    const after = absent.get(`${monthAfter(row.yearMonth)} ${row.pupilKey}`) ?? null;
    if (school === undefined || cell === undefined || before === null || after === null) continue;
    add(sums[cell].rows, school, 1);
    add(sums[cell].before, school, before);
    add(sums[cell].change, school, after - before);
  }
  return sums;
}

function cellOf({ audit }: JudgedRow): Cell | undefined {
  const [notice, support] = [audit[NOTICE], audit[SUPPORT]];
  if (notice === '1') return support === '1' ? 'noticeSupport' : support === '0' ? 'noticeOnly' : undefined;
  if (notice === '0') return support === '1' ? 'supportOnly' : support === '0' ? 'neither' : undefined;
  return undefined;
}

function monthAfter(yearMonth: string): string {
  const [year = 0, month = 0] = yearMonth.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

function total(values: BySchool): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
