import { paths } from '@domain/paths';
import { type AttendanceYear, attendanceYearSchema, withMonth, yearIdOfMonth } from '@domain/record/year';
import type { AttendanceMonth } from '@domain/school/staff-records';
import type { YearCopy } from './year-copy';

/** When a child was not there as usual, and with the nurse how often: month by month. */
export const attendanceYear: YearCopy<AttendanceMonth, AttendanceYear> = {
  schema: attendanceYearSchema,
  pathOf: ({ school, pupilId, id }) => paths.attendanceYear(school, pupilId, yearIdOfMonth(id)),
  withSource: (year, stored, { id }) => withMonth(year, id, stored),
};
