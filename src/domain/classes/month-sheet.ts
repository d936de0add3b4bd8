/** 健康観察簿: a class's month on one sheet, of what its class days hold. */
import type { Body } from '../answers/pupil-records';
import type { Day, Month } from '../days';
import { addDays } from '../days';
import type { ClassDay } from '../derived';
import { type AttendanceState, OF_STATE } from '../school/attendance-states';
import { addMonths } from '../school/month-grid';
import { isSchoolDay, type SchoolCalendar } from '../school/calendar';
import type { Roster } from '../school/school';

/** What stands of a child on a day. Absent state: at school, or nothing is known. */
export interface SheetCell {
  readonly state?: AttendanceState;
  readonly body?: Body;
}

export interface SheetRow {
  readonly pupilId: string;
  readonly number: number;
  /** One for each of the sheet's days. */
  readonly cells: readonly SheetCell[];
  /** Days of each state. */
  readonly totals: Readonly<Partial<Record<AttendanceState, number>>>;
}

export interface MonthSheet {
  readonly days: readonly Day[];
  readonly rows: readonly SheetRow[];
  /** How many are away on each day: not at school by what the attendance book says. */
  readonly away: readonly number[];
}

/** The school days of a month up to `until`. */
export function sheetDays(calendar: SchoolCalendar, month: Month, until: Day): Day[] {
  const days: Day[] = [];
  const end = `${addMonths(month, 1)}-01`;
  for (let day: Day = `${month}-01`; day < end && day <= until; day = addDays(day, 1))
    if (isSchoolDay(calendar, day)) days.push(day);
  return days;
}

/** `boards`: the class days, by day. What a child says of its body stands there unless its data are used no more. */
export function monthSheet(
  days: readonly Day[],
  roster: Roster,
  boards: Readonly<Record<Day, ClassDay>>,
): MonthSheet {
  const rows = Object.entries(roster.pupils)
    .map(([pupilId, { number, stopped }]) => {
      const cells = days.map((day) => cellOf(boards[day], pupilId, stopped === true));
      return { pupilId, number, cells, totals: totalsOf(cells) };
    })
    .toSorted((a, b) => a.number - b.number || (a.pupilId < b.pupilId ? -1 : 1));
  const isAway = ({ state }: SheetCell) => state !== undefined && OF_STATE[state].isAway;
  const away = days.map((_, at) => rows.filter(({ cells }) => isAway(cells[at] ?? {})).length);
  return { days, rows, away };
}

function cellOf(board: ClassDay | undefined, pupilId: string, isStopped: boolean): SheetCell {
  const state = board?.attendance?.[pupilId];
  const body = isStopped ? undefined : board?.entries?.[pupilId]?.body;
  return { ...(state !== undefined && state !== 'present' && { state }), ...(body && { body }) };
}

function totalsOf(cells: readonly SheetCell[]): Partial<Record<AttendanceState, number>> {
  const totals: Partial<Record<AttendanceState, number>> = {};
  for (const { state } of cells) if (state) totals[state] = (totals[state] ?? 0) + 1;
  return totals;
}
