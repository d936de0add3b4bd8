/** From what pupils and staff write to the entries of a class day. */
import type { AttendanceState } from '../school/attendance-states';
import type { ClassDay, ClassDayEntry } from '../derived';
import type { CheckIn } from '../answers/pupil-records';
import { OF_QUESTION } from '../answers/soft-questions';
import type { AttendanceMonth } from '../school/staff-records';

export function classDayEntry(
  checkIn: Pick<CheckIn, 'level' | 'body' | 'skipped' | 'talkTo' | 'soft' | 'rev'>,
): ClassDayEntry {
  const { soft } = checkIn;
  return {
    level: checkIn.level ?? null,
    body: checkIn.body ?? null,
    skipped: checkIn.skipped,
    talk: checkIn.talkTo === 'homeroom',
    ...(soft && OF_QUESTION[soft.question].low === soft.answer && { soft: soft.question }),
    rev: checkIn.rev,
  };
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

/** By whoever has signed it, or by its own id. */
export const SIGNED_MARKS = ['contacts', 'observations', 'otherContacts', 'good'] as const;
export type SignedMark = (typeof SIGNED_MARKS)[number];

/** What one document wants to stand at one place of its pupil's class days of that day; `undefined`: that nothing does. */
export type Mark = EntryMark | AttendanceMark | SignatureMark;

interface EntryMark {
  day: string;
  at: readonly ['entries', pupilId: string];
  value: ClassDayEntry;
}
interface AttendanceMark {
  day: string;
  at: readonly ['attendance', pupilId: string];
  value: AttendanceState | undefined;
}
interface SignatureMark {
  day: string;
  at: readonly [kind: SignedMark, pupilId: string, key: string];
  /** Who has signed it. */
  by: string;
  value: string | undefined;
}

export function isEntry(mark: Mark): mark is EntryMark {
  return mark.at[0] === 'entries';
}

export function isSignature(mark: Mark): mark is SignatureMark {
  return mark.at.length === 3;
}

/**
 * The class day with the mark; null when nothing stands on it any more. A map that is empty goes too: so it is the same bytes
 * whatever stood there before.
 */
export function withMark(classDay: ClassDay, { at, value }: Mark): ClassDay | null {
  const { classId, day, ...marks } = classDay;
  const marked = withValue(marks, at, value);
  return marked && { ...(marked as Omit<ClassDay, 'classId' | 'day'>), classId, day };
}

type Tree = Readonly<Record<string, unknown>>;

/** The tree with a value at a place, or without it; null when nothing is left of it. */
export function withValue(tree: Tree, [key = '', ...below]: readonly string[], value: unknown): Tree | null {
  const { [key]: present, ...others } = tree;
  const next = below.length === 0 ? value : withValue((present ?? {}) as Tree, below, value);
  if (next !== undefined && next !== null) return { ...others, [key]: next };
  return Object.keys(others).length > 0 ? others : null;
}
