/** Attendance as a register has it: one row a pupil and month, one column a day, one mark a day. */
import type { AttendanceState } from '../school/attendance-states';
import { monthSchema } from '../day-schemas';
import type { Day } from '../days';
import { paths } from '../paths';
import type { AttendanceMonth } from '../school/staff-records';
import { findPupil, PLACE_ALIASES, PLACE_COLUMNS, type Directory } from './directory';
import type { PlannedDocument } from './plan';
import type { Problem } from './problem';
import { readSheet, type Row, type Table } from './sheet';

const MARKS: Readonly<Record<string, AttendanceState>> = {
  出: 'present',
  出席: 'present',
  欠: 'absent',
  欠席: 'absent',
  遅: 'late',
  遅刻: 'late',
  早: 'early',
  早退: 'early',
  停: 'suspended',
  出席停止: 'suspended',
  認: 'recognised',
  出席扱い: 'recognised',
};

const DATES = Array.from({ length: 31 }, (_, index) => String(index + 1));

const COLUMNS = {
  required: [...PLACE_COLUMNS, 'month'],
  optional: ['nurseVisits', ...DATES],
  aliases: {
    ...PLACE_ALIASES,
    month: ['年月'],
    nurseVisits: ['保健室来室'],
    ...Object.fromEntries(DATES.map((date) => [date, [`${date}日`]])),
  },
};

/** `receivedAt` is the writer's to add. */
export type ImportedMonth = Omit<AttendanceMonth, 'receivedAt'>;

/** Months by document path. An empty cell says nothing about that day. */
export function readAttendance(
  table: Table,
  directory: Directory,
  problems: Problem[],
): Map<string, ImportedMonth> {
  const months = new Map<string, ImportedMonth>();
  for (const row of readSheet(table, COLUMNS, problems) ?? []) {
    const pupil = findPupil(row, directory);
    const month = monthOf(row);
    const days = month === undefined ? {} : daysOf(row, month);
    const nurseVisits = row.whole('nurseVisits', 0, 99) ?? 0;
    if (pupil === undefined || month === undefined) continue;
    const path = paths.attendance(pupil.school, pupil.pupilId, month);
    if (months.has(path)) row.refuse('row-duplicate', 'number', { value: month });
    months.set(path, { school: pupil.school, days, nurseVisits });
  }
  return months;
}

function monthOf(row: Row): string | undefined {
  const code = row.requiredCode('month');
  if (code === undefined) return undefined;
  const [, year = '', month = ''] = /^(\d{4})[-/年](\d{1,2})月?$/.exec(code) ?? [];
  const parsed = monthSchema.safeParse(`${year}-${month.padStart(2, '0')}`);
  if (!parsed.success) row.refuse('day-invalid', 'month', { value: code });
  return parsed.success ? parsed.data : undefined;
}

function daysOf(row: Row, month: string): ImportedMonth['days'] {
  const days: Record<Day, { state: AttendanceState; source: 'import' }> = {};
  const [year, monthNumber] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, monthNumber ?? 0, 0)).getUTCDate();
  for (const date of DATES) {
    const mark = row.code(date);
    if (mark === '') continue;
    const state = MARKS[mark];
    if (state === undefined) row.refuse('mark-unknown', date, { value: mark });
    else if (Number(date) > last) row.refuse('day-outside-month', date, { value: month });
    else days[`${month}-${date.padStart(2, '0')}`] = { state, source: 'import' };
  }
  return days;
}

/**
 * What to store: the register decides about the days that it names, and a teacher's provisional mark stands on days that it
 * does not.
 */
export function planAttendance(
  months: ReadonlyMap<string, ImportedMonth>,
  stored: ReadonlyMap<string, ImportedMonth>,
): PlannedDocument[] {
  return [...months].map(([path, month]) => ({
    path,
    data: { ...month, days: { ...stored.get(path)?.days, ...month.days } },
  }));
}
