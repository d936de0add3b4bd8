/** Who has to do with a signal now: they get fewer by themselves, more only by what the child or one of them has said. */
import {
  type Adult,
  type Around,
  isNamedBy,
  leadersFor,
  lookingOn,
  secondBeside,
  signalOwners,
} from '../access/signal-readers';
import { isHomeroomOf } from '../access/standing';
import { type Day, schoolYearOf } from '../days';
import type { Thread } from './records';
import type { Person } from './own-signal';
import type { Outgoing } from './outgoing';
import { aroundOf, personOf, type Sent, type SignalWorld } from './world';

export interface Owned {
  readonly owners: string[];
  readonly granted: string[];
}

/** Those who are to answer a new signal: with nobody of the school left, the board. */
export function firstOwners(
  { named, outgoing: { to, day } }: Sent,
  world: SignalWorld,
  not: readonly string[],
): Owned {
  const { people, areStandIns } = signalOwners(to, inYearOf(day, to, aroundOf(world, not)));
  const uids = people.map(({ uid }) => uid);
  if (named) return { owners: uids.filter((uid) => named.includes(uid)), granted: areStandIns ? uids : [] };
  if (uids.length > 0) return { owners: uids, granted: areStandIns ? uids : [] };
  const board = boardOf(world, not);
  return { owners: board, granted: board };
}

/**
 * What was sent to the homeroom was for whoever had the class then: where it arrives after the change of year, whoever has the next
 * one reads neither the words nor that there is something, unless the child has named this adult.
 */
function inYearOf<A extends Adult>(day: Day, to: Outgoing['to'], around: Around<A>): Around<A> {
  const { child, staff, not } = around;
  const isOfYear = (classId: string) => Number(classId.slice(0, 4)) === schoolYearOf(day);
  const later = { ...child, classIds: child.classIds.filter((classId) => !isOfYear(classId)) };
  const successors = staff.filter((adult) => adult.uid !== to.uid && isHomeroomOf(adult, later));
  return {
    staff,
    child: { ...child, classIds: child.classIds.filter(isOfYear) },
    not: [...not, ...successors.map(({ uid }) => uid)],
  };
}

/** Without those who have left, have lost the child, or are left out by now. */
export function remainingOwners(before: Thread, world: SignalWorld, not: readonly string[]): Owned {
  const { staff, child } = aroundOf(world, not);
  const stays = (uid: string) => {
    if (not.includes(uid) || !personOf(world, uid)) return false;
    if (before.granted.includes(uid)) return true;
    const adult = staff.find((one) => one.uid === uid);
    return adult !== undefined && isNamedBy(before.to, adult, child);
  };
  return { owners: before.owners.filter(stays), granted: before.granted.filter(stays) };
}

export function withOwner({ owners, granted }: Owned, uid: string): Owned {
  return { owners: [...new Set([...owners, uid])], granted: [...new Set([...granted, uid])] };
}

/** Who reads every word of the adults: whom the child would like, whom it has been, else the first who can. */
export function secondPerson(
  { to }: Pick<Outgoing, 'to'>,
  owners: readonly string[],
  { wish, before }: { wish: string | undefined; before: string | undefined },
  world: SignalWorld,
  not: readonly string[],
): Person | undefined {
  const { second, others } = secondBeside(to, owners, aroundOf(world, not), [wish, before]);
  const board = boardOf(world, not).filter((uid) => !owners.includes(uid));
  const isWished = others.some(({ uid }) => uid === wish);
  const uid = isWished ? wish : (board.find((one) => one === before) ?? second?.uid ?? board[0]);
  return uid === undefined ? undefined : personOf(world, uid);
}

/** Whom it would be handed to when nobody has it any more: whoever has the class now, the second person, then the leaders. */
export function nextOwner(
  { to }: Pick<Outgoing, 'to'>,
  second: Person | undefined,
  world: SignalWorld,
  not: readonly string[],
): Person | undefined {
  const around = aroundOf(world, not);
  const { people, areStandIns } = signalOwners(to, around);
  const first = areStandIns ? (second?.uid ?? people[0]?.uid) : people[0]?.uid;
  const uid = first ?? second?.uid ?? boardOf(world, not)[0];
  return uid === undefined ? undefined : personOf(world, uid);
}

/** Whom the fact that a child waits climbs to, step after step. Empty steps are passed over by whoever climbs. */
export function climbingTo(
  { to }: Pick<Outgoing, 'to'>,
  second: Person | undefined,
  isHoliday: boolean,
  world: SignalWorld,
  not: readonly string[],
): string[][] {
  const around = aroundOf(world, not);
  const homeroomToo = new Set(lookingOn(to, around).map(({ uid }) => uid));
  const onDuty = world.onDuty.filter(
    (uid) => !not.includes(uid) && (homeroomToo.has(uid) || world.board.has(uid)),
  );
  return [
    [...(second ? [second.uid] : []), ...(isHoliday ? onDuty : [])],
    leadersFor(to, around).map(({ uid }) => uid),
    boardOf(world, not),
  ];
}

function boardOf({ board }: SignalWorld, not: readonly string[]): string[] {
  return [...board.keys()].filter((uid) => !not.includes(uid)).sort();
}
