import type { Day } from '@domain/days';
import type { ClassDay } from '@domain/derived';
import type { AttendanceState } from '@domain/school/attendance-states';
import type { Marker, MarkOutcome } from '@/firebase/staff/marks';
import type { Watch } from '../watched';

export type { MarkOutcome } from '@/firebase/staff/marks';

/** 学級のようす: a class's days, and what is marked on them in one tap. */
export interface BoardPort {
  /** The class's documents of `days` (at most 30), by day, as `uid` may see them. */
  readonly watchClassDays: (
    school: string,
    uid: string,
    classId: string,
    days: readonly Day[],
  ) => Watch<Record<Day, ClassDay>>;
  /** One day of several classes, `null` for those of which nothing is known yet. */
  readonly watchClassesOn: (
    school: string,
    classIds: readonly string[],
    day: Day,
  ) => Watch<(ClassDay | null)[]>;
  /** One day of all classes of the school of which anything is known, by class: for those who look after every class. */
  readonly watchSchoolDay: (school: string, uid: string, day: Day) => Watch<Record<string, ClassDay>>;
  /** How many of the letters that `uid` may know of nobody has answered, by class. */
  readonly watchWaitingByClass: (school: string, uid: string) => Watch<Record<string, number>>;
  readonly storeContact: (marker: Marker, withdrawn: boolean) => Promise<MarkOutcome>;
  readonly storeObservation: (marker: Marker, withdrawn: boolean) => Promise<MarkOutcome>;
  readonly storeAttendance: (marker: Marker, state: AttendanceState) => Promise<MarkOutcome>;
}
