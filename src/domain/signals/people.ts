/** Who has to do with a signal now: they get fewer by themselves, more only by what the child or one of them has said. */
import { isNamedBy, leadersFor, lookingOn, signalOwners } from '../access/signal-readers';
import type { Outgoing, Person, Thread } from './records';
import { aroundOf, personOf, type Sent, type SignalWorld } from './world';

export interface Owned {
  readonly owners: string[];
  readonly granted: string[];
}

/** Those who are to answer a new signal: with nobody of the school left, the board. */
export function firstOwners(
  { named, outgoing: { to } }: Sent,
  world: SignalWorld,
  not: readonly string[],
): Owned {
  const { people, areStandIns } = signalOwners(to, aroundOf(world, not));
  const uids = people.map(({ uid }) => uid);
  if (named) return { owners: uids.filter((uid) => named.includes(uid)), granted: areStandIns ? uids : [] };
  if (uids.length > 0) return { owners: uids, granted: areStandIns ? uids : [] };
  const board = boardOf(world, not);
  return { owners: board, granted: board };
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
  const around = aroundOf(world, not);
  const isFree = (uid: string) => !owners.includes(uid) && !not.includes(uid);
  const colleagues = around.staff.filter(
    ({ uid, active, role }) => active && role !== 'admin' && isFree(uid),
  );
  const free = [...lookingOn(to, around).map(({ uid }) => uid), ...boardOf(world, not)].filter(isFree);
  const wished = colleagues.find(({ uid }) => uid === wish)?.uid;
  const uid = wished ?? free.find((one) => one === before) ?? free[0];
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
