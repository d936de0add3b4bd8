/** The board as plain data: from a class's roster and its last days to rows and counts. */
import type { Day } from '@domain/days';
import type { ClassDay } from '@domain/derived';
import type { Body, Level } from '@domain/answers/pupil-records';
import type { SoftQuestion } from '@domain/answers/soft-questions';
import type { Roster } from '@domain/school/school';
import { ATTENDANCE_STATES, type AttendanceState, OF_STATE } from '@domain/school/attendance-states';

/** What one pupil's day shows. `none` stands for no answer; attendance says why, where it is known. */
export type DayCell =
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'pass' }
  /** What the child answers is not used: whether it answered does not stand here. */
  | { readonly kind: 'unused'; readonly attendance?: AttendanceState }
  | { readonly kind: 'none'; readonly attendance?: AttendanceState };

/** Staff uid → when (ISO instant). */
export type Signatures = Readonly<Record<string, string>>;

/** The same map without one key. */
export function without<T>(map: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([other]) => other !== key));
}

export interface BoardRow {
  readonly pupilId: string;
  readonly number: number;
  readonly name: string;
  readonly kana: string;
  /** As many as the board has days, oldest first; the last one is today. */
  readonly cells: readonly DayCell[];
  readonly today: DayCell;
  readonly talk: boolean;
  readonly body: Body | null;
  readonly soft: SoftQuestion | null;
  readonly attendance: AttendanceState | undefined;
  readonly contacts: Signatures;
  readonly observations: Signatures;
  /** Days on which classmates answered and this pupil, though not absent, did not: the latest ones before today. */
  readonly unansweredDays: number;
  /** The class is away from its tablets today: whoever has not answered is not missed. */
  readonly excused: boolean;
  /** School days in a row on which this pupil was absent, today included. */
  readonly absentDays: number;
}

export interface BoardInput {
  /** Oldest first; the last one is today. */
  readonly days: readonly Day[];
  readonly roster: Roster;
  readonly classDays: Readonly<Record<Day, ClassDay>>;
  /** Those of the days on which the class was away from its tablets. */
  readonly outDays?: ReadonlySet<Day>;
  /** Writes a child's name. */
  nameOf: (pupil: Roster['pupils'][string]) => string;
}

/** Whether a pupil is not expected to answer at school that day. */
export function isAway(attendance: AttendanceState | undefined): boolean {
  return attendance !== undefined && OF_STATE[attendance].isAway;
}

/** One row per pupil of the roster, by number. Entries of pupils who left the class are not shown. */
export function boardRows({ days, roster, classDays, outDays = new Set(), nameOf }: BoardInput): BoardRow[] {
  const today = classDays[days.at(-1) ?? ''];
  const excused = outDays.has(days.at(-1) ?? '');
  const asked = days.filter((day, index) => index === days.length - 1 || !outDays.has(day));
  return Object.entries(roster.pupils)
    .map(([pupilId, pupil]) => {
      const { number, kana } = pupil;
      const cells = days.map((day) => cellOf(classDays[day], pupilId, pupil.stopped ? 'unused' : 'none'));
      const entry = today?.entries?.[pupilId];
      return {
        pupilId,
        number,
        name: nameOf(pupil),
        kana,
        cells,
        today: cells.at(-1) ?? { kind: 'none' as const },
        talk: entry?.talk ?? false,
        body: entry?.body ?? null,
        soft: entry?.soft ?? null,
        attendance: awayFrom(today, pupilId),
        contacts: today?.contacts?.[pupilId] ?? {},
        observations: today?.observations?.[pupilId] ?? {},
        unansweredDays: pupil.stopped ? 0 : unansweredBefore(asked, classDays, pupilId),
        excused,
        absentDays: absentInARow(days, classDays, pupilId),
      };
    })
    .sort((a, b) => a.number - b.number || (a.pupilId < b.pupilId ? -1 : 1));
}

function cellOf(classDay: ClassDay | undefined, pupilId: string, unanswered: 'none' | 'unused'): DayCell {
  const entry = classDay?.entries?.[pupilId];
  if (entry?.skipped) return { kind: 'pass' };
  if (entry && entry.level !== null) return { kind: 'level', level: entry.level };
  const attendance = awayFrom(classDay, pupilId);
  return attendance === undefined ? { kind: unanswered } : { kind: unanswered, attendance };
}

/** Attendance that is worth telling: `present` is what everybody is unless it says otherwise. */
function awayFrom(classDay: ClassDay | undefined, pupilId: string): AttendanceState | undefined {
  const attendance = classDay?.attendance?.[pupilId];
  return attendance === 'present' ? undefined : attendance;
}

/** Days away from school neither count nor break the row of days; nor do days on which nobody of the class answered. */
function unansweredBefore(days: readonly Day[], classDays: BoardInput['classDays'], pupilId: string): number {
  let count = 0;
  for (const day of days.slice(0, -1).toReversed()) {
    const classDay = classDays[day];
    const entries = classDay?.entries ?? {};
    if (entries[pupilId]) break;
    if (Object.keys(entries).length > 0 && !isAway(classDay?.attendance?.[pupilId])) count += 1;
  }
  return count;
}

/** Days of which the class has no attendance at all were not settled yet, or no school: they neither count nor break the row. */
function absentInARow(days: readonly Day[], classDays: BoardInput['classDays'], pupilId: string): number {
  let count = 0;
  for (const day of days.toReversed()) {
    const classDay = classDays[day];
    const attendance = classDay?.attendance?.[pupilId];
    if (attendance !== undefined && isAway(attendance)) count += Number(OF_STATE[attendance].isCounted);
    else if (day === days.at(-1) || Object.keys(classDay?.entries ?? {}).length > 0) break;
  }
  return count;
}

export interface BoardCounts {
  readonly invited: number;
  /** With a weather or a pass. */
  readonly answered: number;
  readonly levels: Readonly<Record<Level, number>>;
  readonly passes: number;
  /** Not answered and not away. */
  readonly unanswered: number;
  /** Not answered and away. */
  readonly away: number;
  /** Not answered, not away, and not missed: the class is out. */
  readonly excused: number;
  /** By what the attendance book says, whether they answered or not. */
  readonly attendance: Readonly<Record<AttendanceState, number>>;
  readonly talks: number;
}

export function boardCounts(rows: readonly BoardRow[]): BoardCounts {
  const levels: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const counts = { passes: 0, unanswered: 0, away: 0, excused: 0, talks: 0 };
  const states = Object.fromEntries(ATTENDANCE_STATES.map((state) => [state, 0])) as Record<
    AttendanceState,
    number
  >;
  for (const { today, talk, attendance, excused } of rows) {
    if (today.kind === 'level') levels[today.level] += 1;
    else if (today.kind === 'pass') counts.passes += 1;
    else if (today.kind === 'unused') {
      // Neither asked nor missed.
    } else if (excused && !isAway(attendance)) counts.excused += 1;
    else if (isAway(attendance)) counts.away += 1;
    else counts.unanswered += 1;
    if (talk) counts.talks += 1;
    states[attendance ?? 'present'] += 1;
  }
  const used = rows.filter(({ today }) => today.kind !== 'unused').length;
  const answered = used - counts.unanswered - counts.away - counts.excused;
  return { invited: used, answered, levels, attendance: states, ...counts };
}

/** How often each weather was chosen over the board's days, and out of how many. Passes are not weather. */
export function weatherShares(cells: readonly DayCell[]): { levels: Record<Level, number>; total: number } {
  const levels: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  let total = 0;
  for (const cell of cells) {
    if (cell.kind !== 'level') continue;
    levels[cell.level] += 1;
    total += 1;
  }
  return { levels, total };
}

/** What a whole class answered on one day of the board. */
export interface DayShares {
  readonly day: Day;
  readonly levels: Readonly<Record<Level, number>>;
  readonly passes: number;
  readonly answered: number;
}

/** The class's weather day by day, without anybody in particular. */
export function classShares(days: readonly Day[], rows: readonly BoardRow[]): DayShares[] {
  return days.map((day, index) => {
    const cells = rows.flatMap((row) => row.cells[index] ?? []);
    const { levels, total } = weatherShares(cells);
    const passes = cells.filter(({ kind }) => kind === 'pass').length;
    return { day, levels, passes, answered: total + passes };
  });
}
