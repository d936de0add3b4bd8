/** When a child's absence is a reason to have a look: on the day a count reaches a mark, and not on every day after it. */
import { addDays, type Day } from '../days';
import type { NoticeReason } from '../notices/records';
import { attendanceFeatures, type AttendanceMonths } from '../risk/attendance-features';
import { type AttendanceState, OF_STATE } from './attendance-states';

/** What "recently" counts, as `attendanceFeatures` does. */
const WEEKS = 4;
/** Three days of absence within a month are where schools ask what is behind them. */
const ABSENT_MARK = 3;
const LATE_MARK = 5;
/** Days since April; thirty are long absence (長期欠席). */
const YEAR_MARKS: readonly number[] = [10, 20, 30];

/** Whether somebody's day can have reached a mark: only then the months have to be read. */
export function mayReachMark(state: AttendanceState | undefined): boolean {
  return state !== undefined && OF_STATE[state].isCounted;
}

/** Reasons that came up on `day` itself. `months` are those of `monthsNeeded(day)`; `sources` the paths of what was read. */
export function absenceReasons(
  day: Day,
  months: AttendanceMonths,
  sources: readonly string[],
): NoticeReason[] {
  const [now, before] = [attendanceFeatures(months, day), attendanceFeatures(months, addDays(day, -1))];
  const reached = (feature: string, mark: number) =>
    (now[feature] ?? 0) >= mark && (before[feature] ?? 0) < mark;
  const reason = (code: NoticeReason['code'], days: number, more: Record<string, number> = {}) => ({
    code,
    params: { days, ...more },
    sources: [...sources],
  });
  const { absent_4w: absent, late_4w: late, absent_year: year } = now;
  return [
    ...(reached('absent_4w', ABSENT_MARK) ? [reason('absent-recently', absent ?? 0, { weeks: WEEKS })] : []),
    ...(YEAR_MARKS.some((mark) => reached('absent_year', mark))
      ? [reason('absent-this-year', year ?? 0)]
      : []),
    ...(reached('late_4w', LATE_MARK) ? [reason('late-often', late ?? 0, { weeks: WEEKS })] : []),
  ];
}
