import { shownAttendance } from '@domain/classes/class-day';
import { attendanceMonthSchema } from '@domain/school/staff-records';
import { onClassDays } from './class-days/on-class-days';
import { attendanceYear } from './years/attendance-year';

/** What a pupil's month says about those days; without `days`, about all that it has. */
export const attendance = onClassDays({
  from: 'attendance',
  schema: attendanceMonthSchema,
  year: attendanceYear,
  marksOf: (month, { pupilId }, days = Object.keys(month?.days ?? {})) =>
    days.map((day) => ({ day, at: ['attendance', pupilId], value: shownAttendance(month?.days[day]) })),
});
