/**
 * 要対協: of a child under the protection of the regional council a school tells every month, and at once after seven school days of
 * absence in a row, whatever the guardians explain. Invariant: one row of absence is told of once, and stays due until it is ticked.
 */
import { absentInARow, ROW_MARK } from '../absence/long-absence';
import type { CaseStaff } from '../access/case-readers';
import { standingsOf } from '../access/standing';
import { addDays, type Day } from '../days';
import type { AttendanceYear } from '../record/year';
import { isSchoolDay, type SchoolCalendar } from '../school/calendar';
import type { Case, Duty } from './records';
import { withDue } from './schedule';

/** How far back a school day is looked for, over a summer. */
const LOOKED_BACK = 60;

export function isProtection({ kind, endedAt }: Pick<Duty, 'kind' | 'endedAt'>): boolean {
  return kind === 'protection-list' && endedAt === undefined;
}

/** The case with its duty pulled forward to today, once the child has been away for so long. The register of today may not be kept yet. */
export function withAlarm(
  one: Case,
  { days }: Pick<AttendanceYear, 'days'>,
  today: Day,
  calendar: SchoolCalendar,
): Case {
  if (!one.duties.some(isProtection)) return one;
  const until = days[today] === 'absent' ? today : schoolDayBefore(today, calendar);
  const { length, from } = absentInARow(days, until, calendar);
  if (length < ROW_MARK || from === undefined) return one;
  const duties = one.duties.map((duty) =>
    isProtection(duty) && duty.alarm === undefined && (duty.alarmedFrom ?? '') < from
      ? { ...duty, alarm: { from, on: today } }
      : duty,
  );
  return withDue({ ...one, duties }, calendar);
}

/** The alarms of `after` that `before` had not. */
export function newAlarms(before: Case | undefined, after: Case): Duty[] {
  return after.duties.filter(
    ({ id, alarm }) => alarm && before?.duties.find((duty) => duty.id === id)?.alarm === undefined,
  );
}

/** Who hears of an alarm at once: whoever leads the case or has taken the duty on, and leaders; none who may not read it. */
export function toldOfAlarm({ lead, duties, readers, classIds }: Case, staff: CaseStaff, day: Day): string[] {
  const on = new Set([lead, ...duties.filter(isProtection).map(({ by }) => by)]);
  return readers.filter((uid) => {
    const member = staff[uid];
    return member !== undefined && (on.has(uid) || standingsOf(member, { classIds, day }).has('leader'));
  });
}

function schoolDayBefore(today: Day, calendar: SchoolCalendar): Day {
  for (let back = 1; back <= LOOKED_BACK; back += 1) {
    const day = addDays(today, -back);
    if (isSchoolDay(calendar, day)) return day;
  }
  return today;
}
