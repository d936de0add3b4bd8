/** From what pupils and staff write to the entries of a class day. */
import type { ClassDay, ClassDayEntry } from './derived';
import type { CheckIn } from './pupil-records';
import type { AttendanceMonth, AttendanceState } from './staff-records';

export function classDayEntry(
  checkIn: Pick<CheckIn, 'level' | 'body' | 'skipped' | 'talkTo' | 'rev'>,
): ClassDayEntry {
  return {
    level: checkIn.level ?? null,
    body: checkIn.body ?? null,
    skipped: checkIn.skipped,
    talk: checkIn.talkTo === 'homeroom',
    rev: checkIn.rev,
  };
}

/** Who marked a pupil that day and when: staff uid → ISO instant. Withdrawn marks are left out. */
export function signatures(
  marks: readonly { by: string; at: string; withdrawn: boolean }[],
): Record<string, string> {
  return Object.fromEntries(
    marks
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ by, at }) => [by, at] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What a board shows of a day's attendance: being present is what it expects, unless a teacher has said so. */
export function shownAttendance(
  day: AttendanceMonth['days'][string] | undefined,
): AttendanceState | undefined {
  return day === undefined || (day.source === 'import' && day.state === 'present') ? undefined : day.state;
}

/** The days whose shown attendance differs between two versions of a month; a missing version shows nothing. */
export function changedAttendance(
  before: AttendanceMonth | undefined,
  after: AttendanceMonth | undefined,
): string[] {
  const days = new Set([...Object.keys(before?.days ?? {}), ...Object.keys(after?.days ?? {})]);
  return [...days]
    .filter((day) => shownAttendance(before?.days[day]) !== shownAttendance(after?.days[day]))
    .sort();
}

/** What staff note about a pupil on a class day. */
export type StaffField = 'attendance' | 'contacts' | 'observations';

/**
 * The class day without what stands there about the pupil; null when nothing else stands on it. A map that is empty goes too:
 * it is what a rebuild would write.
 */
export function withoutPupil(classDay: ClassDay, field: StaffField, pupilId: string): ClassDay | null {
  const { [field]: marks = {}, classId, day, ...others } = classDay;
  const left = Object.fromEntries(Object.entries(marks).filter(([id]) => id !== pupilId));
  const kept = Object.keys(left).length > 0 ? { ...others, [field]: left } : others;
  return Object.keys(kept).length > 0 ? { classId, day, ...kept } : null;
}
