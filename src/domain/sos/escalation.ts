/**
 * The climbing of an SOS, pure: what is due at a moment, and what the document is afterwards. The fast path and the sweep run
 * the same code inside a transaction; whoever comes second finds nothing due.
 *
 * Invariants:
 * 1. Only a human being's acknowledgement (or the pupil's withdrawal within the first seconds) ends the climbing: a `received`
 *    SOS always has a `nextEscalationAt`, and every due one moves it into the future.
 * 2. No step is passed over: when several are due (the sweep had stopped), all of their people are brought in at once.
 * 3. Nobody is told before `receivedAt` + 5 s.
 * 4. A step that reaches nobody is no step: the next one follows at once.
 * 5. `visibleTo` only grows. Who was told can see what became of it, unless the child leaves them out since (`readers`).
 * 6. The homeroom teacher (or whoever covers) is never in it, whatever other title or duty they have, unless the pupil chose so, or a
 *    person brought them in; nor is anybody whom the child leaves out. Where that leaves nobody at all it goes to the board.
 * 7. What is due at `now` depends on the document, the school's settings and `now` alone: lost, doubled, late and reordered
 *    calls end in the same place.
 */
import type { SchoolCalendar } from '../school/calendar';
import { dayOf } from '../days';
import { GRACE_MS } from './choices';
import { chainAt, nextChange, nextOpening } from './hours';
import { BOARD, homeroomOf, keptOutOf, recipientsOf, type People } from './recipients';
import type { Sos, SosEvent } from './records';
import type { Channel } from './settings';
import type { SosSettings } from './settings';
import { isOpen } from './open';

const MINUTE_MS = 60_000;
/** When nobody at all can be reached, or the calendar knows no opening, somebody may be back soon: looked at every minute. */
const RETRY_MS = MINUTE_MS;

export interface EscalationWorld extends People {
  readonly settings: SosSettings;
  readonly calendar: SchoolCalendar;
}

export interface OpenSos {
  readonly id: string;
  readonly sos: Sos;
  /** The pupil's present classes. */
  readonly classIds: readonly string[];
}

type Happened = Pick<SosEvent, 'type' | 'chain' | 'step' | 'to'>;

export interface Escalation {
  readonly id: string;
  /** Fields of the document that change. */
  readonly patch: Pick<Sos, 'chain' | 'step' | 'nextEscalationAt' | 'chainStartedAt'> & {
    readonly visibleTo?: string[];
    readonly unsent?: { uid: string; channel: Channel }[];
    readonly unsentAt?: string;
  };
  /** For the timeline, in order. */
  readonly happened: readonly Happened[];
}

/** When the SOS is next looked at, ms since 1970: its escalation, or the end of the seconds in which it can be taken back. */
export function dueAt({ nextEscalationAt, receivedAt }: Sos): number {
  return Math.max(Date.parse(nextEscalationAt), Date.parse(receivedAt) + GRACE_MS);
}

/** What has to happen now (ms since 1970) with those of the given SOS that nobody has acknowledged and that are due. */
export function dueEscalations(open: readonly OpenSos[], world: EscalationWorld, now: number): Escalation[] {
  return open
    .filter(({ sos }) => sos.state === 'received' && dueAt(sos) <= now)
    .map((one) => escalate(one, world, now));
}

function escalate({ id, sos, classIds }: OpenSos, world: EscalationWorld, now: number): Escalation {
  const chain = chainAt(world.calendar, now);
  const changed = sos.chain !== chain;
  const happened: Happened[] = changed && sos.visibleTo ? [{ type: 'hours-changed', chain }] : [];
  // A tablet's wrong guess of the hours costs no time: until somebody was told, the minutes count from the beginning.
  const start = changed && sos.visibleTo ? now : Date.parse(sos.chainStartedAt ?? sos.receivedAt);
  const steps = world.settings[chain];
  if (steps.length === 0) return waitForOpening(id, chain, world, now, happened);

  const day = dayOf(now);
  const keptOut = keptOutOf(sos, classIds, world, day);
  const climbed = climb(steps, changed ? 0 : sos.step, start, world, now, keptOut);
  happened.push(...climbed.happened.map((one) => ({ ...one, chain })));
  const brought = [...climbed.sends.map(({ uid }) => uid), ...homeroomOf(sos, classIds, world, day)];
  const known = sos.visibleTo ?? [];
  const sends = [...climbed.sends, ...homeroomSends(brought, known, climbed)];
  return {
    id,
    patch: {
      chain,
      step: climbed.next,
      chainStartedAt: iso(start),
      nextEscalationAt: iso(climbed.nextAt),
      visibleTo: [...new Set([...known, ...brought])],
      ...unsentWith(sos, sends, now),
    },
    happened,
  };

  /** The homeroom teacher is no step of the chain: told once, by the ways of the step that is just climbed. */
  function homeroomSends(
    all: readonly string[],
    before: readonly string[],
    { channels, sends: own }: Climbed,
  ) {
    return all
      .filter((uid) => !before.includes(uid) && !own.some((send) => send.uid === uid))
      .flatMap((uid) => channels.map((channel) => ({ uid, channel })));
  }
}

/**
 * Brings the homeroom teacher in as soon as the pupil has chosen so, also when somebody has acknowledged already.
 * `undefined` when there is nothing to do. `channels` are those of the chain's first step.
 */
export function bringInHomeroom(
  { sos, classIds }: OpenSos,
  world: EscalationWorld,
  now: number,
): Pick<Escalation['patch'], 'visibleTo' | 'unsent' | 'unsentAt'> | undefined {
  if (!sos.visibleTo || !isOpen(sos)) return undefined;
  const known = sos.visibleTo;
  const added = homeroomOf(sos, classIds, world, dayOf(now)).filter((uid) => !known.includes(uid));
  if (added.length === 0) return undefined;
  const channels = world.settings[sos.chain][0]?.channels ?? [];
  const sends = added.flatMap((uid) => channels.map((channel) => ({ uid, channel })));
  return { visibleTo: [...known, ...added], ...unsentWith(sos, sends, now) };
}

interface Climbed {
  readonly next: number;
  readonly nextAt: number;
  readonly channels: readonly Channel[];
  readonly sends: readonly { uid: string; channel: Channel }[];
  readonly happened: readonly Happened[];
}

/**
 * All steps from `from` on that are due, and past those that reach nobody; the last one again when none is left. Nobody of `keptOut`
 * is reached; where that leaves nobody, the board is. `start` and `now` in ms since 1970.
 */
export function climb(
  steps: SosSettings['school'],
  from: number,
  start: number,
  world: EscalationWorld,
  now: number,
  keptOut: readonly string[] = [],
): Climbed {
  const day = dayOf(now);
  const timeOf = (index: number) => start + (steps[index]?.afterMinutes ?? 0) * MINUTE_MS;
  const happened: Happened[] = [];
  const sends: { uid: string; channel: Channel }[] = [];
  const channels = new Set<Channel>();
  const take = (index: number, instead?: typeof BOARD) => {
    const step = steps[index];
    const targets = instead ? { to: [instead] } : step;
    const to = targets ? recipientsOf(targets, world, day, keptOut) : [];
    if (!step || to.length === 0) {
      happened.push({ type: 'nobody-on-duty', step: index });
      return;
    }
    happened.push({ type: 'escalated', step: index, to });
    for (const channel of step.channels) {
      channels.add(channel);
      sends.push(...to.map((uid) => ({ uid, channel })));
    }
  };
  let next = from;
  if (next >= steps.length) take(steps.length - 1);
  while (next < steps.length && (timeOf(next) <= now || sends.length === 0)) {
    take(next);
    next += 1;
  }
  if (sends.length === 0 && keptOut.length > 0) take(steps.length - 1, BOARD);
  const climbing = next < steps.length ? timeOf(next) : now + world.settings.repeatMinutes * MINUTE_MS;
  const planned = sends.length === 0 ? now + RETRY_MS : climbing;
  const change = nextChange(world.calendar, now) ?? planned;
  return { next, nextAt: Math.min(planned, change), channels: [...channels], sends, happened };
}

function waitForOpening(
  id: string,
  chain: Sos['chain'],
  world: EscalationWorld,
  now: number,
  before: readonly Happened[],
): Escalation {
  const opening = nextOpening(world.calendar, now) ?? now + RETRY_MS;
  return {
    id,
    patch: { chain, step: 0, chainStartedAt: iso(opening), nextEscalationAt: iso(opening) },
    happened: [...before, { type: 'waits-for-opening', chain }],
  };
}

/** The inbox needs no send: it is the document itself. */
function unsentWith({ unsent = [] }: Sos, sends: readonly { uid: string; channel: Channel }[], now: number) {
  const outward = sends.filter(({ channel }) => channel !== 'inbox');
  const all = [...unsent, ...outward];
  const distinct = all.filter(
    ({ uid, channel }, index) =>
      all.findIndex((other) => other.uid === uid && other.channel === channel) === index,
  );
  return distinct.length === 0 ? {} : { unsent: distinct, unsentAt: iso(now) };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
