/** When nobody answers, the fact that a child waits climbs, not its words. Only what the child allowed beforehand takes them along. */
import type { Standing } from './answered';
import { climbingTo, type Owned, secondPerson, withOwner } from './people';
import type { Thread } from './records';
import type { Person } from './own-signal';
import type { Outgoing } from './outgoing';
import { afterSchoolDays, CLIMBS_AFTER_DAYS, isInLongHoliday } from './school-time';
import { aroundOf, personOf, type SignalWorld } from './world';

export interface Clock {
  readonly standing: Standing;
  readonly world: SignalWorld;
  readonly first: Outgoing;
  readonly mayShow: boolean;
}

export interface Climbed extends Owned {
  readonly second: Person | undefined;
  readonly toldOf: string[];
  readonly step: number;
  readonly climbedAt: string | undefined;
  /** Who hears of it for the first time, or is called to it. */
  readonly news: readonly string[];
  /** Whether there is anybody left to climb to. */
  readonly isAtTheTop: boolean;
}

export function climbed(
  { standing, world, first, mayShow }: Clock,
  before: Thread | undefined,
  owned: Owned,
  { not, ...wished }: { wish: string | undefined; before: string | undefined; not: readonly string[] },
): Climbed {
  const secondOf = (owners: readonly string[]) => {
    const found = secondPerson(first, owners, wished, world, not);
    // What is closed gets nobody who had nothing to do with it.
    return standing.state === 'closed' && found?.uid !== wished.before ? undefined : found;
  };
  const second = secondOf(owned.owners);
  const isReopened = (before?.climbedAt ?? '') < standing.since;
  const step = isReopened ? 0 : (before?.step ?? 0);
  const climbedAt = isReopened ? undefined : before?.climbedAt;
  const reachable = (uid: string) =>
    aroundOf(world, not).staff.some((one) => one.uid === uid) || world.board.has(uid);
  const toldOf = (before?.toldOf ?? []).filter(
    (uid) => reachable(uid) && personOf(world, uid) && !not.includes(uid) && !owned.owners.includes(uid),
  );
  const steps = climbingTo(first, second, isInLongHoliday(world.calendar, world.now), world, not);
  const isNews = (uid: string) => !owned.owners.includes(uid) && !(step > 0 && toldOf.includes(uid));
  const index = steps.findIndex((people, at) => at >= step && people.some(isNews));
  const stays = { ...owned, second, toldOf, step, climbedAt, news: [], isAtTheTop: index < 0 };
  if (standing.state !== 'open' || !world.isHere || index < 0) return stays;
  if (world.now < (climbsAt({ standing, world }, stays) ?? Infinity)) return stays;
  const news = (steps[index] ?? []).filter(isNews);
  const shownTo = mayShow && index === 0 ? second?.uid : undefined;
  const next = shownTo === undefined ? owned : withOwner(owned, shownTo);
  const known = [...new Set([...toldOf, ...news])].filter((uid) => !next.owners.includes(uid));
  const isKnown = (uid: string) => known.includes(uid) || next.owners.includes(uid);
  return {
    ...next,
    second: secondOf(next.owners),
    toldOf: known,
    step: index + 1,
    climbedAt: new Date(world.now).toISOString(),
    news,
    isAtTheTop: steps
      .slice(index + 1)
      .flat()
      .every(isKnown),
  };
}

/** When the fact climbs next, ms since 1970. A talk that the child says there was not is no reason to wait. */
export function climbsAt(
  { standing, world }: Pick<Clock, 'standing' | 'world'>,
  { climbedAt, isAtTheTop }: Pick<Climbed, 'climbedAt' | 'isAtTheTop'>,
): number | undefined {
  if (isAtTheTop) return undefined;
  if (standing.notYet && climbedAt === undefined) return Date.parse(standing.since);
  return afterSchoolDays(world.calendar, Date.parse(climbedAt ?? standing.since), CLIMBS_AFTER_DAYS);
}
