/**
 * The clock of a notice that nobody opens, pure: from `openBy` on it climbs the school's SOS chains, as far as their people may read
 * it, until somebody has opened it. Where nobody watches out of hours it waits for the opening.
 */
import { dayOf, type IsoInstant } from '../days';
import { climb, type EscalationWorld } from '../sos/escalation';
import { chainAt, nextChange, nextOpening } from '../sos/hours';
import type { Channel } from '../sos/settings';
import { childOf, readersOfNotice } from '../access/notice-readers';
import type { Staff } from '../identity';
import type { Policy } from '../school/settings';
import { membersOf, withoutLeftOut } from './audiences';
import type { Notice, NoticeCall } from './records';

const MINUTE_MS = 60_000;

/** The board of education is called to what it alone may read. */
export interface ClockWorld extends Omit<EscalationWorld, 'staff'> {
  readonly staff: ReadonlyMap<string, Staff>;
  /** Absent: the school has not decided on one. */
  readonly policy?: Policy | undefined;
}

/** Fields of a notice that its clock reads. */
export type Ticking = Pick<
  Notice,
  | 'kind'
  | 'audience'
  | 'classId'
  | 'otherClassId'
  | 'createdFor'
  | 'keptFrom'
  | 'openBy'
  | 'openedAt'
  | 'expiresAt'
>;

export interface DueCall {
  readonly call: NoticeCall;
  readonly sends: readonly { uid: string; channel: Channel }[];
}

/** When the next people are called; `undefined`: never, because somebody has opened it, nobody has to, or it will have expired. */
export function callAtOf(
  { openBy, openedAt, expiresAt }: Pick<Ticking, 'openBy' | 'openedAt' | 'expiresAt'>,
  calls: readonly NoticeCall[],
  { settings, calendar }: Pick<ClockWorld, 'settings' | 'calendar'>,
): IsoInstant | undefined {
  if (openBy === undefined || openedAt !== undefined) return undefined;
  const at = Math.max(Date.parse(openBy), Date.parse(calls.at(-1)?.climb.nextAt ?? openBy));
  const waits = settings[chainAt(calendar, at)].length === 0;
  const callAt = (waits ? nextOpening(calendar, at) : undefined) ?? at;
  return callAt < Date.parse(expiresAt) ? iso(callAt) : undefined;
}

/** Who is called at `now` (ms since 1970), if anybody, after the last of `calls`: those of all steps that are due, or, where they reach nobody, the same people again. */
export function dueCall(
  notice: Ticking,
  calls: readonly NoticeCall[],
  world: ClockWorld,
  now: number,
): DueCall | undefined {
  const callAt = callAtOf(notice, calls, world);
  const { settings, calendar } = world;
  const chain = chainAt(calendar, now);
  if (callAt === undefined || Date.parse(callAt) > now || Date.parse(notice.expiresAt) <= now)
    return undefined;
  if (settings[chain].length === 0) return undefined;

  const last = calls.at(-1);
  const goesOn = last !== undefined && isSameStretch(calendar, Date.parse(last.at), now);
  const openBy = Date.parse(notice.openBy ?? callAt);
  const began = goesOn
    ? Date.parse(last.climb.startedAt)
    : last === undefined && isSameStretch(calendar, openBy, now)
      ? openBy
      : now;
  const readers = readersOf(notice, world, now);
  const reading = { ...world, ...readers };
  const climbed = climb(settings[chain], goesOn ? last.climb.next : 0, began, reading, now);
  const reached = climbed.sends.length > 0;
  const sends = reached
    ? climbed.sends
    : itsPeople(notice, readers, world, now).flatMap((uid) =>
        (settings[chain][0]?.channels ?? []).map((channel) => ({ uid, channel })),
      );
  const again = Math.min(
    now + settings.repeatMinutes * MINUTE_MS,
    nextChange(calendar, now) ?? Number.POSITIVE_INFINITY,
  );
  return {
    call: {
      step: last === undefined ? 0 : last.step + 1,
      to: [...new Set(sends.map(({ uid }) => uid))].sort(),
      at: iso(now),
      climb: {
        chain,
        next: climbed.next,
        startedAt: iso(began),
        nextAt: iso(reached ? climbed.nextAt : again),
      },
    },
    sends,
  };
}

type Readers = Pick<ClockWorld, 'staff' | 'board'>;

/** Whether the hours have not changed between the two moments. */
function isSameStretch(calendar: ClockWorld['calendar'], from: number, to: number): boolean {
  return (nextChange(calendar, from) ?? Number.POSITIVE_INFINITY) > to;
}

/** Those whom firestore.rules let read the notice; no chain, and nothing that was so yesterday, brings in anybody else. */
function readersOf(notice: Ticking, { staff, board }: ClockWorld, now: number): Readers {
  const readers = readersOfNotice(notice, { staff, board }, dayOf(now));
  return {
    staff: new Map([...staff].filter(([uid]) => readers.includes(uid))),
    board: board.filter((uid) => readers.includes(uid)),
  };
}

/** Whom it was made for, as far as they read it still; when none of them does, whom it would be made for today. */
function itsPeople(notice: Ticking, readers: Readers, { staff, policy }: ClockWorld, now: number): string[] {
  if (readers.board.length > 0) return [...readers.board];
  const still = notice.createdFor.filter((uid) => readers.staff.has(uid));
  if (still.length > 0) return still;
  const { kind, audience } = notice;
  const left = withoutLeftOut(staff, notice.keptFrom);
  return membersOf({ kind, audience, ...childOf(notice, dayOf(now)) }, left, policy);
}

function iso(ms: number): IsoInstant {
  return new Date(ms).toISOString();
}
