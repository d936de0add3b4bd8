import type { AbsenceCounts } from '@domain/absence/counts';
import type { AbsenceReasons } from '@domain/absence/reasons';
import type { LongAbsences } from '@domain/absence/long-absence';
import type { Month } from '@domain/days';
import type { Staff } from '@domain/identity';
import type { AttendanceYear, WeatherYear } from '@domain/record/year';
import type { ThreadList } from '@/firebase/staff/signals';
import type { SosList } from '@/firebase/staff/sos-watch';
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
  /** Every SOS of the child that this reader may see, also what is settled. */
  readonly watchSosOf: (school: string, uid: string, pupilId: string) => Watch<SosList>;
  /** Everything that the child has sent and of which this reader may know. */
  readonly watchThreadsOf: (school: string, uid: string, pupilId: string) => Watch<ThreadList>;
  /** Who is away for long, by month; `null`: no list was made of it. For leaders. */
  readonly watchLongAbsences: (school: string, month: Month) => Watch<LongAbsences | null>;
  /** Why children are away for long, of a school year, as leaders have said. For leaders. */
  readonly watchAbsenceReasons: (school: string, year: string) => Watch<AbsenceReasons | null>;
  /** Numbers of ten at least; `null`: no list was made of that month. For leaders and the board. */
  readonly watchAbsenceCounts: (school: string, month: Month) => Watch<AbsenceCounts | null>;
  /** Those at work who have one of these classes of their own, by uid. */
  readonly watchTeachersOf: (school: string, classIds: readonly string[]) => Watch<Record<string, Staff>>;
}
