/**
 * From what a child has sent, and what adults have done about it so far, to what stands now. Done twice, late or in another order it
 * ends the same; nobody is asked what time it is but `world.now`.
 */
import { isSame } from '../same';
import { standingOf, type Standing } from './answered';
import { climbed, climbsAt } from './climbing';
import { firstOwners, nextOwner, remainingOwners, withOwner } from './people';
import type { InboxEntry, Thread } from './records';
import type { SignalAnswer } from './own-signal';
import type { Outgoing } from './outgoing';
import { askedForName, shownSender, wantedAnswer } from './unnamed';
import { personOf, type Sent, type SignalWorld } from './world';

export interface Message {
  readonly opening: Sent;
  /** Whatever has `on` it, in any order. */
  readonly later: readonly Sent[];
}

export interface TakenIn {
  readonly thread: Thread;
  /** `undefined`: the child has taken back its words before anybody has read them. */
  readonly inbox: InboxEntry | undefined;
}

interface Part extends Sent {
  readonly at: string;
}

export function takeIn(
  place: { readonly school: string; readonly pupilId: string },
  { opening, later }: Message,
  before: Thread | undefined,
  world: SignalWorld,
): TakenIn {
  const first = opening.outgoing;
  const taken = takenNow([opening, ...later], before?.taken ?? {});
  const parts = inOrder([opening, ...later], taken);
  const wants = wantedAnswer(opening);
  const answers = before?.answers ?? [];
  const said = parts.flatMap(({ outgoing, at }) => (outgoing.says ? [{ says: outgoing.says, at }] : []));
  const wrote = parts.filter(({ id, outgoing }) => id === opening.id || outgoing.text !== undefined);
  const wroteAt = wrote.map(({ at }) => at);
  const told = { kind: first.kind, wants, wroteAt, said, answers, readAt: before?.readAt };
  const found = standingOf(told, world.calendar, world.now);
  const not = [
    ...new Set([
      ...parts.flatMap(({ outgoing }) => outgoing.not),
      ...world.not,
      ...denied(said, answers, world),
    ]),
  ];

  const shown = before && answeredAsks(before, parts, before.taken, not, world);
  const standing: Standing = isRefused(before, shown, parts)
    ? { ...found, state: 'closed', asksTalked: false }
    : found;
  const remaining = before ? remainingOwners(before, world, not) : firstOwners(opening, world, not);
  const owned = shown?.uid !== undefined ? withOwner(remaining, shown.uid) : remaining;
  const wish = parts.findLast(({ outgoing }) => outgoing.second !== undefined)?.outgoing.second;
  const people = { wish, before: before?.second?.uid, not };

  const clock = { standing, world, first, mayShow: first.mayShow === true };
  const after = climbed(clock, before, owned, people);
  const { owners, second, toldOf } = after;
  const isOpen = standing.state === 'open';
  const next = isOpen && owners.length === 0 ? nextOwner(first, second, world, not) : undefined;
  const asks = next ? 'hand-over' : standing.asksTalked ? 'talked' : undefined;
  const asked = askedForName(before, world, not);
  const readers = [...new Set([...owners, ...(second ? [second.uid] : []), ...toldOf, ...asked])];
  const hasWritten = before !== undefined && hasMoreWords(before, parts);
  const newlyAsked = asked.filter((uid) => !before?.naming?.told?.includes(uid));
  const news = [
    ...owners.filter((uid) => hasWritten || !before?.owners.includes(uid)),
    ...after.news,
    ...newlyAsked,
  ];
  const untold = untoldNow(before, news, readers, world.now);
  const dueAt = earliest(
    isOpen && world.isHere ? climbsAt(clock, after) : undefined,
    standing.holdsUntil,
    ...answers.map(({ deliverAt }) => Date.parse(deliverAt)).filter((at) => at > world.now),
  );
  const closedAt = standing.state === 'closed' ? (before?.closedAt ?? iso(world.now)) : undefined;
  const lastSaid = said.at(-1)?.says;
  const { pupilId, classIds, ...who } = shownSender(
    opening,
    place.pupilId,
    before?.unnamed && { ...before, asked },
    world,
  );
  const shared = {
    ...{ school: place.school, pupilId, classIds },
    kind: first.kind,
    to: first.to,
    wants,
    day: first.day,
    sentAt: taken[opening.id]?.at ?? first.receivedAt,
  };
  const thread: Thread = {
    ...shared,
    ...(first.urgent === true && { urgent: true }),
    ...who,
    ...{ owners, toldOf, readers, granted: after.granted, opened: before?.opened ?? [] },
    ...(second && { second }),
    ...(before?.readBy && { readBy: before.readBy }),
    ...(before?.readAt !== undefined && { readAt: before.readAt }),
    ...(before?.found && { found: before.found }),
    ...{ answers, state: standing.state, step: after.step, taken },
    ...(asks && { asks }),
    ...(next && { next }),
    ...(lastSaid && { says: lastSaid }),
    ...(after.climbedAt !== undefined && { climbedAt: after.climbedAt }),
    ...(isOpen && { waitingSince: standing.since }),
    ...(untold && { untold }),
    ...(dueAt !== undefined && { dueAt: iso(dueAt) }),
    ...(closedAt !== undefined && { closedAt }),
  };
  return { thread, inbox: isTakenBack(parts, before) ? undefined : inboxOf() };

  function inboxOf(): InboxEntry {
    const looked = thread.opened.map(({ by }) => by.uid).filter((uid) => readers.includes(uid));
    return {
      ...shared,
      readers: [...new Set([...owners, ...looked])],
      messages: wrote.map(({ id, outgoing: { text }, at }) => ({
        id,
        ...(text !== undefined && { text }),
        at,
      })),
      ...(first.about !== undefined && { about: first.about }),
      ...(first.picture && { picture: first.picture }),
      ...(first.told && { told: first.told }),
      ...(first.offer && { offer: first.offer }),
      mayShow: first.mayShow === true,
    };
  }
}

/** When a message first arrived stays, however often its tablet sends it. */
function takenNow(sent: readonly Sent[], before: Thread['taken']): Thread['taken'] {
  const entries = sent.map(({ id, outgoing: { rev, receivedAt } }) => {
    const at = before[id]?.at ?? receivedAt;
    return [id, { rev, at }] as const;
  });
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function inOrder(sent: readonly Sent[], taken: Thread['taken']): Part[] {
  const parts = sent.map((one) => ({ ...one, at: taken[one.id]?.at ?? one.outgoing.receivedAt }));
  const [opening, ...later] = parts;
  if (!opening) return [];
  return [
    opening,
    ...later.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1)),
  ];
}

/**
 * Who has ticked a talk that the child says there was not: they do not see that it says so. Nobody comes after the board, so it keeps
 * what it has.
 */
function denied(
  said: readonly { says: Outgoing['says']; at: string }[],
  answers: readonly SignalAnswer[],
  { board }: SignalWorld,
): string[] {
  return said
    .filter(({ says }) => says === 'not-yet')
    .flatMap(({ at }) => answers.findLast((one) => one.how === 'spoken' && one.at <= at)?.by.uid ?? [])
    .filter((uid) => !board.has(uid));
}

interface Shown {
  /** Whom the child lets have it; absent where it does not. */
  readonly uid?: string;
}

/** What the child has said now to whether it may be handed over. */
function answeredAsks(
  before: Thread,
  parts: readonly Part[],
  taken: Thread['taken'],
  not: readonly string[],
  world: SignalWorld,
): Shown | undefined {
  if (before.asks !== 'hand-over') return undefined;
  const said = parts.findLast(
    ({ id, outgoing: { says } }) => !(id in taken) && (says === 'show' || says === 'do-not-show'),
  );
  if (!said) return undefined;
  if (said.outgoing.says === 'do-not-show') return {};
  const uid = said.outgoing.shows ?? before.next?.uid;
  return uid !== undefined && !not.includes(uid) && personOf(world, uid) ? { uid } : undefined;
}

/** Closed by the child stays closed until it writes, or says that there was no talk. */
function isRefused(before: Thread | undefined, shown: Shown | undefined, parts: readonly Part[]): boolean {
  if (shown && shown.uid === undefined) return true;
  if (before?.closedAt === undefined) return false;
  const { closedAt, taken } = before;
  const wasAsked = parts.some(({ id, outgoing: { says } }) => id in taken && says === 'do-not-show');
  return (
    wasAsked &&
    parts.every(
      ({ outgoing: { text, says }, at }) => at <= closedAt || (text === undefined && says !== 'not-yet'),
    )
  );
}

/** Words that nobody had read when the child took them back are read by nobody. */
function isTakenBack(parts: readonly Part[], before: Thread | undefined): boolean {
  const back = parts.findLast(({ outgoing }) => outgoing.says === 'withdrawn');
  if (!back) return false;
  const hasReadIt = before?.readAt !== undefined && before.readAt < back.at;
  return !hasReadIt && parts.every(({ outgoing, at }) => outgoing.text === undefined || at <= back.at);
}

function hasMoreWords(before: Thread, parts: readonly Part[]): boolean {
  return parts.some(({ id, outgoing }) => !(id in before.taken) && outgoing.text !== undefined);
}

function untoldNow(
  before: Thread | undefined,
  news: readonly string[],
  readers: readonly string[],
  now: number,
): Thread['untold'] {
  const waiting = (before?.untold?.to ?? []).filter((uid) => readers.includes(uid));
  const to = [...new Set([...waiting, ...news])];
  if (to.length === 0) return undefined;
  const at = before?.untold && isSame(to, before.untold.to) ? before.untold.at : iso(now);
  return { to, at };
}

function earliest(...instants: readonly (number | undefined)[]): number | undefined {
  const known = instants.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
