/** What a state of the attendance book says. Adding one is a line here, and its words in `staff`. */
interface OfState {
  /** Whether the child is not at school: nobody waits for its answer, and it cannot be spoken to. */
  readonly isAway: boolean;
  /** Whether no answer on that day says nothing: the child was elsewhere. */
  readonly mayStaySilent: boolean;
  /** Whether so many of such days are a reason to have a look. */
  readonly isCounted: boolean;
  /** Whether a teacher enters it with one tap on the board. */
  readonly inOneTap: boolean;
  /** Whether only the import enters it, and the board shows it. */
  readonly isOnlyShown: boolean;
}

const AT_SCHOOL = {
  ...{ isAway: false, mayStaySilent: false, isCounted: false, inOneTap: false, isOnlyShown: false },
} satisfies OfState;

const STATES = {
  present: AT_SCHOOL,
  absent: { isAway: true, mayStaySilent: true, isCounted: true, inOneTap: true, isOnlyShown: false },
  late: { ...AT_SCHOOL, isCounted: true, inOneTap: true },
  early: { ...AT_SCHOOL, isOnlyShown: true },
  suspended: { isAway: true, mayStaySilent: true, isCounted: false, inOneTap: false, isOnlyShown: true },
  /** 出席扱い: learns somewhere else. */
  recognised: { ...AT_SCHOOL, mayStaySilent: true, isOnlyShown: true },
} as const satisfies Readonly<Record<string, OfState>>;

export type AttendanceState = keyof typeof STATES;
export const ATTENDANCE_STATES = Object.keys(STATES) as [AttendanceState, ...AttendanceState[]];

export const OF_STATE: Readonly<Record<AttendanceState, OfState>> = STATES;
