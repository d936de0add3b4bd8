/** What counts as an answer, by what was sent (a stamp alone never does). Pure; instants as ISO texts, `now` in ms since 1970. */
import type { SchoolCalendar } from '../school/calendar';
import { chainAt } from '../sos/hours';
import type { PupilSays, SignalKind, WantedAnswer } from './choices';
import type { ThreadState } from './records';
import type { SignalAnswer } from './own-signal';
import { endOfNextSchoolDay } from './school-time';

type How = SignalAnswer['how'];

/** What stops the clock, where the child does not ask for less. A promise to meet holds until the school day after it. */
const SUFFICES: Readonly<Record<SignalKind, readonly How[]>> = {
  talk: ['meeting', 'spoken'],
  note: ['words', 'meeting', 'spoken'],
  told: ['spoken', 'passed-on'],
  worry: ['spoken', 'passed-on'],
  offer: ['words', 'meeting', 'spoken'],
  picture: ['spoken', 'passed-on'],
};

/** What tells of harm: always for somebody to talk about, and before the rest. */
const OF_HARM: readonly SignalKind[] = ['told', 'worry', 'picture'];

export interface Told {
  readonly kind: SignalKind;
  readonly wants: WantedAnswer;
  /** When the child has written, the first time and later. */
  readonly wroteAt: readonly string[];
  readonly said: readonly { readonly says: PupilSays; readonly at: string }[];
  readonly answers: readonly SignalAnswer[];
  readonly readAt?: string | undefined;
}

export interface Standing {
  readonly state: ThreadState;
  /** Since when somebody is waited for, or by what it was answered. */
  readonly since: string;
  /** The child has said that there was no talk after all. */
  readonly notYet: boolean;
  /** Whether the child is to be asked if they have spoken. */
  readonly asksTalked: boolean;
  /** When a promise to meet is over, ms since 1970. */
  readonly holdsUntil?: number;
}

/** What one answer is worth, without what the child says about it. */
export function suffices(kind: SignalKind, wants: WantedAnswer, how: How): boolean {
  if (wants === 'meet' && (kind === 'talk' || kind === 'note')) return SUFFICES.talk.includes(how);
  return SUFFICES[kind].includes(how);
}

/** Whether the child asks for no more than that it is read. What tells of harm always needs somebody. */
export function isReadOnly(kind: SignalKind, wants: WantedAnswer): boolean {
  return wants === 'read-only' && !tellsOfHarm(kind);
}

export function tellsOfHarm(kind: SignalKind): boolean {
  return OF_HARM.includes(kind);
}

export function standingOf(told: Told, calendar: SchoolCalendar, now: number): Standing {
  const { kind, wants, wroteAt, said, answers, readAt } = told;
  const lastOf = (...says: PupilSays[]) =>
    latest(said.filter((one) => says.includes(one.says)).map(({ at }) => at));
  const wrote = latest(wroteAt);
  const denied = lastOf('not-yet');
  const since = latest([wrote, denied]);
  const open = {
    state: 'open',
    since,
    notYet: denied !== '' && denied === since,
    asksTalked: false,
  } as const;
  const back = lastOf('withdrawn', 'not-me');
  if (back !== '' && back >= since && isTakenAtItsWord(back, calendar))
    return { ...open, state: 'closed', since: back };
  if (isReadOnly(kind, wants) && readAt !== undefined && readAt >= wrote)
    return { ...open, state: 'answered', since: readAt, notYet: false };
  const good = answers.filter(({ at, how }) => at >= since && suffices(kind, wants, how));
  const last = good.at(-1);
  if (!last) return open;
  const spoken = latest(good.filter(({ how }) => how === 'spoken').map(({ at }) => at));
  if (spoken !== '') {
    const isConfirmed = lastOf('talked') >= spoken;
    return {
      ...open,
      state: isConfirmed ? 'closed' : 'answered',
      since: spoken,
      notYet: false,
      asksTalked: !isConfirmed,
    };
  }
  const answered = { ...open, state: 'answered', since: last.at, notYet: false } as const;
  if (last.how !== 'meeting' || !last.meeting) return answered;
  const holdsUntil = endOfNextSchoolDay(calendar, Date.parse(last.meeting.at));
  if (now < holdsUntil) return { ...answered, holdsUntil };
  return { ...open, since: new Date(holdsUntil).toISOString(), notYet: false };
}

/** At home somebody else may hold the tablet: what is taken back there lowers nothing, somebody speaks with the child in person. */
export function isTakenAtItsWord(at: string, calendar: SchoolCalendar): boolean {
  return chainAt(calendar, Date.parse(at)) === 'school';
}

function latest(instants: readonly string[]): string {
  return instants.reduce((found, one) => (one > found ? one : found), '');
}
