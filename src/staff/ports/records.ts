import type { Staff } from '@domain/identity';
import type { AttendanceYear, WeatherYear } from '@domain/record/year';
import type { Watch } from '../watched';

/** カルテ: one child's page, from what is kept of it by school year. */
export interface RecordsPort {
  /** Of a school year by its name; `null`: nothing was tapped in it. */
  readonly watchWeatherYear: (school: string, pupilId: string, year: string) => Watch<WeatherYear | null>;
  readonly watchAttendanceYear: (
    school: string,
    pupilId: string,
    year: string,
  ) => Watch<AttendanceYear | null>;
  /** Those at work who have one of these classes of their own, by uid. */
  readonly watchTeachersOf: (school: string, classIds: readonly string[]) => Watch<Record<string, Staff>>;
}
