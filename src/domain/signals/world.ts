/** What is known of a school when a signal is taken in. */
import type { Around } from '../access/signal-readers';
import type { Member } from '../access/standing';
import type { SchoolCalendar } from '../school/calendar';
import { dayOf } from '../days';
import type { ChildName } from '../school/school';
import type { Person } from './own-signal';
import type { Outgoing } from './outgoing';

export interface SignalWorld {
  /** Ms since 1970. */
  readonly now: number;
  readonly calendar: SchoolCalendar;
  readonly staff: ReadonlyMap<string, Member & { readonly displayName: string }>;
  /** The board's active members: uid → name. */
  readonly board: ReadonlyMap<string, string>;
  /** Whom the school calls when nobody is there. */
  readonly onDuty: readonly string[];
  readonly child: ChildName;
  readonly classIds: readonly string[];
  /** Whether the child is at this school still. */
  readonly isHere: boolean;
  /** Whom the child has left out for good. */
  readonly not: readonly string[];
}

export interface Sent {
  readonly id: string;
  /** An older tablet has shown these to the child as the only ones who read it. */
  readonly named?: readonly string[];
  readonly outgoing: Outgoing;
}

/** The adults whom a signal may reach. */
export function aroundOf(
  { staff, classIds, now }: SignalWorld,
  not: readonly string[],
): Around<Member & { uid: string; displayName: string }> {
  const people = [...staff].map(([uid, member]) => ({ ...member, uid }));
  return { staff: people, child: { classIds, day: dayOf(now) }, not };
}

/** Whoever works at the school or for the board now. */
export function personOf({ staff, board }: SignalWorld, uid: string): Person | undefined {
  const member = staff.get(uid);
  const name = member?.active ? member.displayName : board.get(uid);
  return name === undefined ? undefined : { uid, name };
}
