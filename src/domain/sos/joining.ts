/**
 * A child has one call for help that people see: pressed once more, on another tablet or before the first was known, it is added to
 * the one that is open. Pure; functions do it in the transaction that would otherwise tell of it.
 *
 * Invariants:
 * 1. Only what nobody was told of joins, and only one of which somebody was told: so nothing that can still be taken back carries
 *    another's call.
 * 2. What is open climbs on for it, or whoever has it hears of it. What somebody has had for a while is theirs; a new call climbs.
 * 3. Nothing that the child wrote is lost or replaced: words are added as messages.
 */
import { KEPT_FROM_MAX } from '../signals/choices';
import { dueAt } from './escalation';
import { standsFor } from './open';
import type { Sos, SosMessage } from './records';

export interface StandingSos {
  readonly id: string;
  readonly sos: Sos;
}

export interface Joining {
  readonly into: StandingSos;
  /** Of the one that joins. */
  readonly patch: Pick<Sos, 'state' | 'joined'>;
  /** Of the one that is open. */
  readonly added: Partial<Sos>;
  readonly messages: Readonly<Record<string, Pick<SosMessage, 'from' | 'text'>>>;
}

/** Whether nobody was told of it although somebody should be now: the moment at which it may join. */
export function mayJoin(sos: Sos, now: number): boolean {
  return sos.state === 'received' && !sos.visibleTo && !sos.drill && dueAt(sos) <= now;
}

/** What one SOS becomes beside the others of its pupil, in the order of their arrival; `undefined`: it goes its own way. */
export function joining(one: StandingSos, others: readonly StandingSos[], now: number): Joining | undefined {
  if (!mayJoin(one.sos, now)) return undefined;
  const into = others.find((other) => other.id !== one.id && takesIn(other.sos, one.sos));
  if (!into) return undefined;
  const { text } = one.sos;
  const isAgain = Date.parse(one.sos.capturedAt) > Date.parse(into.sos.receivedAt);
  return {
    into,
    patch: { state: 'joined', joined: into.id },
    added: {
      ...wishes(one.sos, into.sos),
      pressedAgain: (into.sos.pressedAgain ?? 0) + 1,
      ...(isAgain && into.sos.state === 'received' && { nextEscalationAt: new Date(now).toISOString() }),
    },
    messages: text === undefined || text === into.sos.text ? {} : { [one.id]: { from: 'pupil', text } },
  };
}

function takesIn(open: Sos, { capturedAt }: Sos): boolean {
  if (!open.visibleTo || open.drill) return false;
  return standsFor(open, capturedAt);
}

/** What the later press says counts, but for a call home that was refused once. */
function wishes({ want, via, at, safeToCallHome, pupilSays, not }: Sos, open: Sos): Partial<Sos> {
  return {
    ...(want && { want }),
    ...(via && { via }),
    ...(at !== 'unknown' && { at }),
    ...(safeToCallHome !== 'ask' && open.safeToCallHome !== 'no' && { safeToCallHome }),
    // Whoever is left out of one of them hears of neither.
    ...(not && { not: [...new Set([...(open.not ?? []), ...not])].slice(0, KEPT_FROM_MAX) }),
    // A mistake was that press; the other may be none.
    ...(pupilSays === 'better' && { pupilSays: open.pupilSays ?? pupilSays }),
  };
}
