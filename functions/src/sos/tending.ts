/** What one SOS needs at a moment, pure: everything that functions do to its document is decided here. */
import { isDeepStrictEqual } from 'node:util';
import { sosReaders } from '@domain/access/sos-readers';
import { dayOf } from '@domain/days';
import { bringInHomeroom, dueEscalations, type EscalationWorld, type OpenSos } from '@domain/sos/escalation';
import { isOpen } from '@domain/sos/open';
import { homeroomOf, leftOutOf } from '@domain/sos/recipients';
import type { Sos, SosEvent } from '@domain/sos/records';
import { lapsedHandOver, takenFrom } from '@domain/sos/transition';

/** A process that has died in the middle of its sends is not waited for longer than this, ms. */
export const UNSENT_MS = 30_000;

export type Unsent = NonNullable<Sos['unsent']>;

/** An event for the timeline. Its id follows from what happened, so that twice is once, and ids sort in order. */
export interface Happening {
  readonly id: string;
  readonly event: Pick<SosEvent, 'type' | 'chain' | 'step' | 'to'>;
}

export interface Tending {
  /** The document afterwards. */
  readonly sos: Sos;
  readonly happened: readonly Happening[];
  /** Who does this writes to them; anybody else waits for `UNSENT_MS`. */
  readonly toSend: Unsent;
}

/** `undefined` when there is nothing to do. `now` in ms since 1970. */
export function tending(one: OpenSos, world: EscalationWorld, now: number): Tending | undefined {
  const happened: Happening[] = [];
  let sos = handedBack(one.sos, now, happened);
  sos = withoutLeftOut(sos, now, happened);
  sos = escalated({ ...one, sos }, world, now, happened);
  sos = withHomeroom({ ...one, sos }, world, now, happened);
  const renewed = sos.unsent !== undefined && sos.unsentAt === iso(now) && sos !== one.sos;
  if (!renewed && isOverdue(sos, now))
    sos = { ...sos, unsent: stillNeeded({ ...one, sos }, world, now), unsentAt: iso(now) };
  sos = withReaders({ ...one, sos }, world, now);
  if (sos === one.sos) return undefined;
  return { sos, happened, toSend: sos.unsentAt === iso(now) ? (sos.unsent ?? []) : [] };
}

/** The document when all sends have their result. */
export function settled(sos: Sos): Sos {
  return without(sos, ['unsent', 'unsentAt']);
}

function isOverdue({ unsentAt }: Sos, now: number): boolean {
  return unsentAt !== undefined && Date.parse(unsentAt) <= now - UNSENT_MS;
}

function handedBack(sos: Sos, now: number, happened: Happening[]): Sos {
  const lapsed = lapsedHandOver(sos, now);
  if (!lapsed?.done || !lapsed.event || !sos.handOver) return sos;
  happened.push({ id: eventId(Date.parse(sos.handOver.until), 0, lapsed.event.type), event: lapsed.event });
  return { ...without(sos, lapsed.removed), ...lapsed.patch };
}

/** Whom the child leaves out since has it no longer, is not asked to take it on, and is sent nothing more. */
function withoutLeftOut(sos: Sos, now: number, happened: Happening[]): Sos {
  const leftOut = leftOutOf(sos);
  if (leftOut.length === 0 || !isOpen(sos)) return sos;
  let next = sos;
  const taken = takenFrom(sos, now);
  if (taken?.done && taken.event) {
    happened.push({ id: eventId(now, 0, `${taken.event.type}-left-out`), event: taken.event });
    next = { ...without(sos, taken.removed), ...taken.patch };
  }
  if (next.handOver && leftOut.includes(next.handOver.to)) next = without(next, ['handOver']);
  const unsent = next.unsent?.filter(({ uid }) => !leftOut.includes(uid));
  return unsent && unsent.length !== next.unsent?.length ? { ...next, unsent } : next;
}

/** With those who may see it: of one that is closed nobody comes in any more. */
export function withReaders({ sos, classIds }: OpenSos, world: EscalationWorld, now: number): Sos {
  const { readers: before, state } = sos;
  if (state === 'withdrawn' || state === 'joined') return sos;
  const all = sosReaders(sos, classIds, world, dayOf(now));
  const readers = isOpen(sos) ? all : all?.filter((uid) => before?.includes(uid) ?? true);
  return isDeepStrictEqual(readers, before) || !readers ? sos : { ...sos, readers };
}

function escalated(one: OpenSos, world: EscalationWorld, now: number, happened: Happening[]): Sos {
  const [due] = dueEscalations([one], world, now);
  if (!due) return one.sos;
  const dueSince = Date.parse(one.sos.nextEscalationAt);
  for (const [index, event] of due.happened.entries())
    happened.push({ id: eventId(dueSince, index + 1, `${event.type}-${event.step ?? ''}`), event });
  const { visibleTo: before = [] } = one.sos;
  const byChain = due.happened.flatMap(({ to = [] }) => to);
  const besides = due.patch.visibleTo?.filter((uid) => !before.includes(uid) && !byChain.includes(uid));
  happened.push(...broughtIn(besides ?? []));
  return { ...one.sos, ...due.patch };
}

function withHomeroom(one: OpenSos, world: EscalationWorld, now: number, happened: Happening[]): Sos {
  const patch = bringInHomeroom(one, world, now);
  if (!patch) return one.sos;
  const known = one.sos.visibleTo ?? [];
  happened.push(...broughtIn((patch.visibleTo ?? []).filter((uid) => !known.includes(uid))));
  return { ...one.sos, ...patch };
}

/** `since`: ms since 1970. What happens at once stands in the order of its numbers. */
export function eventId(since: number, number: number, name: string): string {
  return `${since}-${String(number).padStart(2, '0')}-${name}`;
}

/** Homeroom teachers, each once: nobody leaves `visibleTo` again. */
function broughtIn(uids: readonly string[]): Happening[] {
  return uids.map((uid) => ({
    id: `homeroom-${encodeURIComponent(uid)}`,
    event: { type: 'shared', to: [uid] },
  }));
}

/** Once somebody has acknowledged it, only those still have to hear of it whom the pupil or the owner has asked for. */
function stillNeeded({ sos, classIds }: OpenSos, world: EscalationWorld, now: number): Unsent {
  const { unsent = [], state, handOver } = sos;
  if (state === 'received') return unsent;
  if (state !== 'acknowledged' && state !== 'meeting') return [];
  const asked = [...homeroomOf(sos, classIds, world, dayOf(now)), ...(handOver ? [handOver.to] : [])];
  return unsent.filter(({ uid }) => asked.includes(uid));
}

function without(sos: Sos, fields: readonly (keyof Sos)[]): Sos {
  const kept = Object.entries(sos).filter(([field]) => !fields.includes(field as keyof Sos));
  return Object.fromEntries(kept) as unknown as Sos;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
