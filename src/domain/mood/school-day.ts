/** What a school's boards of one day say about a pupil's answer and presence. */
import type { ClassDay, ClassDayEntry } from '../derived';
import type { Day } from '../days';
import { type AttendanceState, OF_STATE } from '../school/attendance-states';
import type { MoodDay } from './state';

/** Of a school day on which fewer than this share of a class answered, one cannot tell who was silent: nobody asked the class. */
const HELD_SHARE = 0.25;

export interface SchoolDay {
  readonly day: Day;
  readonly entries: ReadonlyMap<string, ClassDayEntry>;
  readonly attendance: ReadonlyMap<string, AttendanceState>;
  /** How many answered, by class. */
  readonly answered: ReadonlyMap<string, number>;
}

/**
 * Joins the boards of one day. A pupil stands on the boards of two classes, and after moving also on that of the former one: the
 * newest answer counts, and of attendance what a present class says (`isPresent`), if it says anything.
 */
export function schoolDay(
  day: Day,
  boards: readonly ClassDay[],
  isPresent: (pupilId: string, classId: string) => boolean,
): SchoolDay {
  const entries = new Map<string, ClassDayEntry>();
  const attendance = new Map<string, AttendanceState>();
  const answered = new Map<string, number>();
  for (const board of [...boards].sort((a, b) => (a.classId < b.classId ? -1 : 1))) {
    answered.set(board.classId, Object.keys(board.entries ?? {}).length);
    for (const [pupilId, entry] of Object.entries(board.entries ?? {}))
      if ((entries.get(pupilId)?.rev ?? -1) < entry.rev) entries.set(pupilId, entry);
    for (const [pupilId, state] of Object.entries(board.attendance ?? {}))
      if (!attendance.has(pupilId) || isPresent(pupilId, board.classId)) attendance.set(pupilId, state);
  }
  return { day, entries, attendance, answered };
}

/** The pupil's day. `sizes`: how many pupils each class has. `out`: whether a class was away from its tablets that day. */
export function answerOn(
  { day, entries, attendance, answered }: SchoolDay,
  pupilId: string,
  classIds: readonly string[],
  sizes: ReadonlyMap<string, number>,
  out: (day: Day, classId: string) => boolean = () => false,
): MoodDay {
  const entry = entries.get(pupilId);
  if (entry) return { day, answer: entry.level ?? 'skipped' };
  const wasAsked = classIds.some(
    (classId) =>
      !out(day, classId) &&
      (answered.get(classId) ?? 0) >= Math.max(1, HELD_SHARE * (sizes.get(classId) ?? 0)),
  );
  const state = attendance.get(pupilId);
  const wasElsewhere = state !== undefined && OF_STATE[state].mayStaySilent;
  return { day, answer: wasElsewhere || !wasAsked ? 'away' : 'silent' };
}
