/**
 * 長期欠席: whom a school has to tell of every month. A child stands on the list of a month with ten days of absence in it, with thirty
 * since April, or with seven school days of absence in a row. Invariant: the same days give the same list, whenever it is made.
 */
import * as z from 'zod/mini';
import { daySchema } from '../day-schemas';
import { addDays, type Day, type Month, monthOf, schoolYearOf } from '../days';
import type { AttendanceYear } from '../record/year';
import { isSchoolDay, type SchoolCalendar } from '../school/calendar';
import { childNameSchema } from '../school/school';
import { classIdSchema } from '../school/class-ids';

export const MONTH_MARK = 10;
export const YEAR_MARK = 30;
/** What schools tell the welfare office of at once where a child is under its protection (MEXT, 2019-02-28): to be checked by a person. */
export const ROW_MARK = 7;

const count = z.number().check(z.int(), z.minimum(0));
const absenceSchema = z.strictObject({
  /** Days of absence in the month, since April, and in a row up to the last day known. */
  month: count,
  year: count,
  row: count,
  /** It stood on no list of this school year before. */
  isNew: z.boolean(),
});
export type Absence = z.infer<typeof absenceSchema>;

/** `schools/{s}/longAbsences/{month}`: the list of a month, up to a day. */
export const longAbsencesSchema = z.strictObject({
  until: daySchema,
  children: z.record(
    z.string(),
    z.strictObject({
      ...absenceSchema.shape,
      child: childNameSchema,
      classId: classIdSchema,
      number: z.number().check(z.int()),
    }),
  ),
});
export type LongAbsences = z.infer<typeof longAbsencesSchema>;

/** What a child's year says of the month of `until`; `undefined` where it does not stand on the list. */
export function longAbsence(
  { days }: Pick<AttendanceYear, 'days'>,
  until: Day,
  calendar: SchoolCalendar,
): Absence | undefined {
  const absent = Object.keys(days)
    .filter((day) => days[day] === 'absent' && day <= until && schoolYearOf(day) === schoolYearOf(until))
    .sort();
  const counted = (month: Month) => ({
    month: absent.filter((day) => monthOf(day) === month).length,
    year: absent.filter((day) => monthOf(day) <= month).length,
  });
  const isLong = ({ month, year }: { month: number; year: number }) =>
    month >= MONTH_MARK || year >= YEAR_MARK;
  const present = monthOf(until);
  const now = counted(present);
  const { length: row } = absentInARow(days, until, calendar);
  if (!isLong(now) && row < ROW_MARK) return undefined;
  const earlier = [...new Set(absent.map(monthOf))].filter((month) => month < present);
  return { ...now, row, isNew: !earlier.some((month) => isLong(counted(month))) };
}

/** School days of absence one after another up to a day, and the first of them. Days without school interrupt nothing. */
export function absentInARow(
  days: AttendanceYear['days'],
  until: Day,
  calendar: SchoolCalendar,
): { readonly length: number; readonly from?: Day } {
  const absent = Object.keys(days)
    .filter((day) => days[day] === 'absent' && day <= until)
    .sort();
  const [first = until] = absent;
  let length = 0;
  let from: Day | undefined;
  for (let day = until; day >= first; day = addDays(day, -1)) {
    if (!isSchoolDay(calendar, day)) continue;
    if (days[day] !== 'absent') break;
    length += 1;
    from = day;
  }
  return from === undefined ? { length } : { length, from };
}

/**
 * The longest of such rows that reaches into a month, up to a day; it may have begun in the month before, and of a school year's days
 * none begins before April.
 */
export function longestRow(
  days: AttendanceYear['days'],
  month: Month,
  until: Day,
  calendar: SchoolCalendar,
): { readonly length: number; readonly from?: Day } {
  return Object.keys(days)
    .filter((day) => monthOf(day) === month && day <= until && days[day] === 'absent')
    .sort()
    .map((day) => absentInARow(days, day, calendar))
    .reduce((longest, row) => (row.length > longest.length ? row : longest), { length: 0 });
}
