/**
 * One child's school year in one document each, so that its page opens with a read a year: the weather that it tapped, and the days
 * on which it was not there as usual. Two documents, because they are not read by the same people.
 */
import * as z from 'zod/mini';
import { bodySchema, type CheckIn, levelSchema } from '../answers/pupil-records';
import { shownAttendance } from '../classes/class-day';
import { daySchema } from '../day-schemas';
import { type Day, type Month, schoolYearOf } from '../days';
import { type AttendanceMonth, attendanceStateSchema } from '../school/staff-records';

export const weatherOfDaySchema = z.strictObject({
  /** `null`: today was passed. */
  level: z.nullable(levelSchema),
  body: z.optional(bodySchema),
});
export type WeatherOfDay = z.infer<typeof weatherOfDaySchema>;

/** `…/pupils/{p}/weatherYears/{year}`: without words, wishes and what else stood beside the weather. */
export const weatherYearSchema = z.strictObject({ days: z.record(daySchema, weatherOfDaySchema) });
export type WeatherYear = z.infer<typeof weatherYearSchema>;

/** `…/pupils/{p}/attendanceYears/{year}`: the days whose state a board shows, and how often the child was with the nurse, by month. */
export const attendanceYearSchema = z.strictObject({
  days: z.record(daySchema, attendanceStateSchema),
  nurse: z.record(z.string(), z.number().check(z.int(), z.minimum(1))),
});
export type AttendanceYear = z.infer<typeof attendanceYearSchema>;

/** The name of the document that a day lies in. */
export function yearIdOf(day: Day): string {
  return String(schoolYearOf(day));
}

/** The same of a month. */
export function yearIdOfMonth(month: Month): string {
  return yearIdOf(`${month}-01`);
}

export function weatherOfDay({ level, body }: Pick<CheckIn, 'level' | 'body'>): WeatherOfDay {
  return { level: level ?? null, ...(body !== undefined && { body }) };
}

/** The year with one month as its document says; `null` when nothing stands in it. */
export function withMonth(
  year: AttendanceYear | undefined,
  month: Month,
  stored: Pick<AttendanceMonth, 'days' | 'nurseVisits'> | undefined,
): AttendanceYear | null {
  const others = <T>(all: Readonly<Record<string, T>> = {}) =>
    Object.entries(all).filter(([key]) => !key.startsWith(month));
  const shown = Object.entries(stored?.days ?? {}).flatMap(([day, one]) => {
    const state = shownAttendance(one);
    return state === undefined ? [] : [[day, state] as const];
  });
  const visits = stored?.nurseVisits ?? 0;
  const days = [...others(year?.days), ...shown];
  const nurse = [...others(year?.nurse), ...(visits > 0 ? [[month, visits] as const] : [])];
  if (days.length + nurse.length === 0) return null;
  return { days: Object.fromEntries(days), nurse: Object.fromEntries(nurse) };
}
