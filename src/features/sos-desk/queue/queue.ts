/** The queue: who waits longest comes first. */
import type { Sos } from '@domain/sos/records';
import type { PlacedSos, SosList } from '@/staff/ports/sos';

export const FILTERS = ['waiting', 'mine', 'all'] as const;
export type QueueFilter = (typeof FILTERS)[number];

/** Whether it waits for this person: nobody has it, or a colleague asks them to take it on. */
export function waitsFor({ state, handOver }: Sos, uid: string): boolean {
  return state === 'received' || handOver?.to === uid;
}

export function passes(filter: QueueFilter, sos: Sos, uid: string): boolean {
  if (filter === 'waiting') return waitsFor(sos, uid);
  return filter === 'all' || sos.acknowledgedBy?.uid === uid || sos.handOver?.to === uid;
}

/** Names one SOS among those of all schools. */
export function keyOf({ school, sosId }: Pick<PlacedSos, 'school' | 'sosId'>): string {
  return `${school}/${sosId}`;
}

/**
 * Those that wait for this person first, then the rest; the longest waiting at the top of each. What is in `keeps` stays among those
 * that wait: a list that moves when somebody takes an SOS has another child's row under the hand.
 */
export function inOrder(
  all: readonly PlacedSos[],
  uid: string,
  keeps: ReadonlySet<string> = new Set(),
): PlacedSos[] {
  const late = (one: PlacedSos) => (waitsFor(one.sos, uid) || keeps.has(keyOf(one)) ? 0 : 1);
  return all.toSorted(
    (a, b) => late(a) - late(b) || Date.parse(a.sos.receivedAt) - Date.parse(b.sos.receivedAt),
  );
}

/** How many wait, drills apart. One that cannot be read may be somebody's: it counts until an adult has looked. */
export function waitingCounts({ all, unreadable }: SosList, uid: string): { real: number; drills: number } {
  const waiting = all.filter(({ sos }) => waitsFor(sos, uid));
  const drills = waiting.filter(({ sos }) => sos.drill).length;
  return { real: waiting.length - drills + unreadable.length, drills };
}
