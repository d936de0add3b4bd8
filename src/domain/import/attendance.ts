/** Attendance as a register has it: one row a pupil and month with a column a day, or one line a pupil and day. */
import type { AttendanceState } from '../school/attendance-states';
import { type Day, type Month, monthOf, schoolYearOf } from '../days';
import { paths } from '../paths';
import type { AttendanceMonth } from '../school/staff-records';
import { type ChosenMarks, MARKS_TEXT, stateOfMark } from './attendance-marks';
import { dayHeadings } from './day-headings';
import { dateContextOf, dayOfLine, monthOfRow, saysMonth } from './attendance-dates';
import {
  findPupil,
  isOfOneChild,
  PLACE_ALIASES,
  placeColumns,
  placeMeaning,
  type Directory,
} from './directory';
import type { PlannedDocument } from './plan';
import type { Problem } from './problem';
import { belowTitles, keepOutLines, sayUnread, withoutOthers } from './register';
import { readSheet, type Row, type Table } from './sheet';

const DATES = Array.from({ length: 31 }, (_, index) => String(index + 1));
const ALIASES = {
  ...PLACE_ALIASES,
  month: ['年月', '対象年月', '対象月', '月', '月分'],
  calendarYear: ['西暦', '西暦年', '年'],
  nurseVisits: ['保健室来室', '保健室来室回数'],
  day: ['日付', '月日', '年月日'],
  mark: ['出欠', '出欠席', '出欠区分', '出欠状況', '出欠席区分', '区分'],
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
  const { table: titled, titles: above } = belowTitles(given, isHeading);
  const table = withoutOthers(titled, isOfOneChild);
  sayUnread(table, isHeading, problems);
  const isByLine = ALIASES.mark.some((heading) => table.header.includes(heading));
  const titles = [nameOfSheet(given.file), ...above];
  const rows = (isByLine ? readLines : readMonths)(table, titles, reading, problems);
  const refused = keepOutLines(problems, table);
  const months = new Map<string, ImportedMonth>();
  for (const { path, month } of rows.filter(({ line }) => !refused.has(line))) {
    const known = months.get(path);
    months.set(path, known ? { ...known, ...month, days: { ...known.days, ...month.days } } : month);
  }
  return months;
}

const isHeading = (heading: string) =>
  HEADINGS.has(heading) || placeMeaning(heading) !== undefined || dayHeadings([heading]).length > 0;

/** Registers lie one class to a file or a sheet, and are named by it. */
const nameOfSheet = (file: string) => file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');

interface ReadRow {
  readonly line: number;
  readonly path: string;
  readonly month: ImportedMonth;
}

function readMonths(
  given: Table,
  titles: readonly string[],
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
  const table = { ...given, header };
  const place = placeColumns(directory, table, titles);
  const context = dateContextOf(titles, today, headingMonthOf(headings));
  const columns = {
    ...place,
    required: [...place.required, ...(saysMonth(context) ? [] : ['month'])],
    optional: [...place.optional, 'month', 'calendarYear', 'nurseVisits', ...DATES],
    aliases: ALIASES,
  };
  const seen = new Set<string>();
  return (readSheet(table, columns, problems) ?? []).flatMap((row) => {
    const month = monthOfRow(row, context);
    if (month === undefined) return [];
    const year = row.code('year') === '' ? schoolYearOf(`${month}-01`) : undefined;
    const pupil = findPupil(row, directory, { titles, year });
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

/** Of headings that all name one and the same. */
function headingMonthOf(headings: ReturnType<typeof dayHeadings>): number | undefined {
  const months = new Set(headings.map(({ month }) => month));
  return months.size === 1 ? [...months][0] : undefined;
}

function readLines(
  given: Table,
  titles: readonly string[],
  { directory, today, marks }: AttendanceReading,
  problems: Problem[],
): ReadRow[] {
  const place = placeColumns(directory, given, titles);
  const columns = { ...place, required: [...place.required, 'day', 'mark'], aliases: ALIASES };
  const context = dateContextOf(titles, today);
  const seen = new Set<string>();
  return (readSheet(given, columns, problems) ?? []).flatMap((row) => {
    const day = dayOfLine(row, context);
    if (day === undefined) return [];
    const pupil = findPupil(row, directory, { titles, year: schoolYearOf(day) });
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
