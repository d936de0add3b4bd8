/** Attendance as a register has it: one row a pupil and month with a column a day, or one line a pupil and day. */
import type { AttendanceState } from '../school/attendance-states';
import { type Day, type Month, monthOf, schoolYearOf } from '../days';
import { paths } from '../paths';
import type { AttendanceMonth } from '../school/staff-records';
import { type ChosenMarks, MARKS_TEXT, stateOfMark } from './attendance-marks';
import { dayHeadings } from './day-headings';
import { findPupil, PLACE_ALIASES, placeColumns, type Directory } from './directory';
import { yearAndMonthFromText, yearFromText } from './eras';
import type { PlannedDocument } from './plan';
import type { Problem } from './problem';
import { belowTitles, keepOutLines, sayUnread, withoutTotals } from './register';
import { readSheet, type Row, type Table } from './sheet';

const DATES = Array.from({ length: 31 }, (_, index) => String(index + 1));
const ALIASES = {
  ...PLACE_ALIASES,
  month: ['年月', '対象年月'],
  nurseVisits: ['保健室来室', '保健室来室回数'],
  day: ['日付', '月日', '年月日'],
  mark: ['出欠', '出欠席', '出欠区分', '区分'],
} as const;
const HEADINGS = new Set<string>([...Object.keys(ALIASES), ...Object.values(ALIASES).flat(), ...DATES]);

/** `receivedAt` is the writer's to add. No count of visits: the file says nothing about them. */
export type ImportedMonth = Omit<AttendanceMonth, 'receivedAt' | 'nurseVisits'> &
  Partial<Pick<AttendanceMonth, 'nurseVisits'>>;

export interface AttendanceReading {
  readonly directory: Directory;
  /** What is to come cannot have been recorded. */
  readonly today: Day;
  readonly marks?: ChosenMarks;
}

/** Months by document path, of the rows that nothing is wrong with. An empty cell says nothing about that day. */
export function readAttendance(
  given: Table,
  reading: AttendanceReading,
  problems: Problem[],
): Map<string, ImportedMonth> {
  const isHeading = (heading: string) => HEADINGS.has(heading) || dayHeadings([heading]).length > 0;
  const headed = belowTitles(given, isHeading);
  const named = [...PLACE_ALIASES.number, ...PLACE_ALIASES.grade, ...PLACE_ALIASES.schoolCode];
  const table = withoutTotals(headed, named);
  sayUnread(table, isHeading, problems);
  const isByLine = ALIASES.mark.some((heading) => table.header.includes(heading));
  const rows = (isByLine ? readLines : readMonths)(table, reading, problems);
  const refused = keepOutLines(problems, table);
  const months = new Map<string, ImportedMonth>();
  for (const { path, month } of rows.filter(({ line }) => !refused.has(line))) {
    const known = months.get(path);
    months.set(path, known ? { ...known, ...month, days: { ...known.days, ...month.days } } : month);
  }
  return months;
}

interface ReadRow {
  readonly line: number;
  readonly path: string;
  readonly month: ImportedMonth;
}

function readMonths(
  given: Table,
  { directory, today, marks }: AttendanceReading,
  problems: Problem[],
): ReadRow[] {
  const headings = dayHeadings(given.header);
  if (headings.length === 0) {
    const place = { file: given.file, line: given.headerLine };
    problems.push({ severity: 'error', code: 'header-missing', ...place, params: { name: '1 … 31' } });
    return [];
  }
  const header = given.header.map((text, at) => headings.find((one) => one.at === at)?.date ?? text);
  const columns = {
    required: [...placeColumns(directory), 'month'],
    optional: ['schoolCode', 'year', 'nurseVisits', ...DATES],
    aliases: ALIASES,
  };
  const seen = new Set<string>();
  return (readSheet({ ...given, header }, columns, problems) ?? []).flatMap((row) => {
    const month = monthOfRow(row, today);
    if (month === undefined) return [];
    const pupil = findPupil(
      row,
      directory,
      row.code('year') === '' ? schoolYearOf(`${month}-01`) : undefined,
    );
    const other = headings.find((one) => one.month !== undefined && one.month !== Number(month.slice(5)));
    if (other) row.refuse('day-outside-month', other.date, { value: month });
    const days = daysOf(row, month, marks);
    const nurseVisits = row.whole('nurseVisits', 0, 99);
    if (pupil === undefined) return [];
    const path = paths.attendance(pupil.school, pupil.pupilId, month);
    if (seen.has(path)) row.refuse('row-duplicate', 'number', { value: month });
    seen.add(path);
    return [
      {
        line: row.line,
        path,
        month: { school: pupil.school, days, ...(nurseVisits === undefined ? {} : { nurseVisits }) },
      },
    ];
  });
}

function readLines(
  given: Table,
  { directory, today, marks }: AttendanceReading,
  problems: Problem[],
): ReadRow[] {
  const columns = {
    required: [...placeColumns(directory), 'day', 'mark'],
    optional: ['schoolCode', 'year'],
    aliases: ALIASES,
  };
  const seen = new Set<string>();
  return (readSheet(given, columns, problems) ?? []).flatMap((row) => {
    const day = row.requiredDay('day');
    if (day !== undefined && day > today) row.refuse('day-to-come', 'day', { value: day });
    if (day === undefined) return [];
    const pupil = findPupil(row, directory, schoolYearOf(day));
    const mark = row.requiredCode('mark');
    const state = mark === undefined ? undefined : stateOfMark(mark, marks);
    if (mark !== undefined && state === undefined) refuseMark(row, 'mark', mark);
    if (pupil === undefined || state === undefined) return [];
    const path = paths.attendance(pupil.school, pupil.pupilId, monthOf(day));
    if (seen.has(`${path} ${day}`)) row.refuse('row-duplicate', 'number', { value: day });
    seen.add(`${path} ${day}`);
    const days = { [day]: { state, source: 'import' as const } };
    return [{ line: row.line, path, month: { school: pupil.school, days } }];
  });
}

/** A month of the school year that the row is of, and one that has begun. */
function monthOfRow(row: Row, today: Day): Month | undefined {
  const code = row.requiredCode('month');
  if (code === undefined) return undefined;
  const found = yearAndMonthFromText(code);
  if (found === undefined) {
    row.refuse('day-invalid', 'month', { value: code });
    return undefined;
  }
  const month = `${found.year}-${String(found.month).padStart(2, '0')}`;
  const year = yearFromText(row.code('year'));
  if (row.code('year') !== '' && year !== schoolYearOf(`${month}-01`))
    row.refuse('month-of-another-year', 'month', { value: code, year: row.code('year') });
  if (month > monthOf(today)) row.refuse('day-to-come', 'month', { value: code });
  return month;
}

function daysOf(row: Row, month: Month, marks: ChosenMarks | undefined): ImportedMonth['days'] {
  const days: Record<Day, { state: AttendanceState; source: 'import' }> = {};
  const [year, monthNumber] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, monthNumber ?? 0, 0)).getUTCDate();
  for (const date of DATES) {
    const mark = row.code(date);
    if (mark === '') continue;
    const state = stateOfMark(mark, marks);
    if (state === undefined) refuseMark(row, date, mark);
    else if (Number(date) > last) row.refuse('day-outside-month', date, { value: month });
    else days[`${month}-${date.padStart(2, '0')}`] = { state, source: 'import' };
  }
  return days;
}

function refuseMark(row: Row, column: string, mark: string): void {
  row.refuse('mark-unknown', column, { value: mark, choices: MARKS_TEXT });
}

/**
 * What to store: the register decides about the days that it names, and a teacher's provisional mark stands on days that it
 * does not. Of visits to the nurse it decides only when it counts them.
 */
export function planAttendance(
  months: ReadonlyMap<string, ImportedMonth>,
  stored: ReadonlyMap<string, ImportedMonth>,
): PlannedDocument[] {
  return [...months].map(([path, month]) => ({
    path,
    data: {
      ...month,
      nurseVisits: month.nurseVisits ?? stored.get(path)?.nurseVisits ?? 0,
      days: { ...stored.get(path)?.days, ...month.days },
    },
  }));
}
