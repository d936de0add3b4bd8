import type { SchoolCalendar } from '@domain/school/calendar';
import type { Roster, School, SchoolClass } from '@domain/school/school';
import type { Watch } from '../watched';

/** Schools, their classes, who is in them, and on which days there is school. */
export interface SchoolPort {
  readonly watchSchool: (school: string) => Watch<School | null>;
  /** All of the city, by id. */
  readonly watchSchools: () => Watch<Record<string, School>>;
  /** `null` until the school has set its own. */
  readonly watchCalendar: (school: string) => Watch<SchoolCalendar | null>;
  /** By id: those named (at most 30), or all of the school. */
  readonly watchClasses: (
    school: string,
    classIds: readonly string[] | 'all',
  ) => Watch<Record<string, SchoolClass>>;
  readonly watchSchoolClass: (school: string, classId: string) => Watch<SchoolClass | null>;
  readonly watchRoster: (school: string, classId: string) => Watch<Roster | null>;
  /** Of all classes, by class. */
  readonly watchRosters: (school: string) => Watch<Record<string, Roster>>;
}
