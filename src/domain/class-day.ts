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

/** The class day without the pupil's attendance; null when nothing else stands on it. An empty map goes too: a rebuild writes none. */
export function withoutAttendance(classDay: ClassDay, pupilId: string): ClassDay | null {
  const { attendance = {}, ...others } = classDay;
  const left = Object.fromEntries(Object.entries(attendance).filter(([id]) => id !== pupilId));
  if (Object.keys(left).length > 0) return { ...others, attendance: left };
  return Object.keys(others).length > Object.keys({ classId: '', day: '' }).length ? others : null;
}
