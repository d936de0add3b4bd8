/** How a school is this morning, in numbers: of each class, and of all of it with every child counted once. */
import type { Body, Level } from '../answers/pupil-records';
import type { Day } from '../days';
import type { ClassDay } from '../derived';
import { schoolDay, type SchoolDay } from '../mood/school-day';
import { ATTENDANCE_STATES, type AttendanceState, OF_STATE } from '../school/attendance-states';
import type { Roster } from '../school/school';

export interface MorningCounts {
  readonly enrolled: number;
  /** With a weather or a pass. */
  readonly answered: number;
  /** Not answered, and not away. */
  readonly unanswered: number;
  readonly away: number;
  /** By what the attendance book says, whether they answered or not. */
  readonly attendance: Readonly<Record<AttendanceState, number>>;
  readonly body: Readonly<Record<Body, number>>;
  readonly levels: Readonly<Record<Level, number>>;
}

export interface SchoolMorning {
  /** In the order of `classIds`. */
  readonly classes: readonly { readonly classId: string; readonly counts: MorningCounts }[];
  readonly school: MorningCounts;
}

/** `out`: the classes that are away from their tablets. `boards`: the class days of `day`, by class. A child of two classes stands in both of them, and is one child of the school. */
export function schoolMorning(
  day: Day,
  classIds: readonly string[],
  rosters: Readonly<Record<string, Roster>>,
  boards: Readonly<Record<string, ClassDay>>,
  out: ReadonlySet<string> = new Set(),
): SchoolMorning {
  const pupilsOf = (classId: string) => Object.keys(rosters[classId]?.pupils ?? {});
  const notMissed = new Set(
    classIds.flatMap((classId) =>
      Object.entries(rosters[classId]?.pupils ?? {}).flatMap(([id, { stopped }]) =>
        stopped || out.has(classId) ? [id] : [],
      ),
    ),
  );
  const counted = (ids: readonly string[], day: SchoolDay) => countsOf(ids, day, notMissed);
  const isPresent = (pupilId: string, classId: string) => rosters[classId]?.pupils[pupilId] !== undefined;
  const on = (ids: readonly string[]) =>
    schoolDay(
      day,
      ids.flatMap((classId) => boards[classId] ?? []),
      isPresent,
    );
  return {
    classes: classIds.map((classId) => ({ classId, counts: counted(pupilsOf(classId), on([classId])) })),
    school: counted([...new Set(classIds.flatMap(pupilsOf))], on(classIds)),
  };
}

/** `notMissed`: whose answers are used no more, or who are out: nobody waits for them. Their attendance is counted. */
function countsOf(
  pupilIds: readonly string[],
  { entries, attendance }: SchoolDay,
  notMissed: ReadonlySet<string>,
): MorningCounts {
  const counts = { answered: 0, unanswered: 0, away: 0 };
  const states = Object.fromEntries(ATTENDANCE_STATES.map((state) => [state, 0])) as Record<
    AttendanceState,
    number
  >;
  const body: Record<Body, number> = { good: 0, 'a-little': 0, bad: 0 };
  const levels: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  for (const pupilId of pupilIds) {
    const entry = entries.get(pupilId);
    const state = attendance.get(pupilId) ?? 'present';
    states[state] += 1;
    if (OF_STATE[state].isAway) counts.away += 1;
    if (entry) counts.answered += 1;
    else if (!OF_STATE[state].isAway && !notMissed.has(pupilId)) counts.unanswered += 1;
    if (entry?.body) body[entry.body] += 1;
    if (entry?.level) levels[entry.level] += 1;
  }
  return { enrolled: pupilIds.length, ...counts, attendance: states, body, levels };
}
