/** Who has been told of an SOS, and who stands behind its chain today. */
import type { Day } from '@domain/days';
import type { Staff } from '@domain/identity';
import { BOARD, recipientsOf } from '@domain/sos/recipients';
import type { Sos, SosEvent } from '@domain/sos/records';
import type { SosSettings } from '@domain/sos/settings';

export interface Told {
  readonly uid: string;
  readonly at: string;
}

/** Everybody once, with the time at which they were told first. */
export function toldInTurn(events: readonly SosEvent[]): Told[] {
  const first = new Map<string, string>();
  const telling = events.filter(({ type }) => type === 'escalated' || type === 'shared');
  for (const { to = [], at } of telling.toSorted((a, b) => (a.at < b.at ? -1 : 1)))
    for (const uid of to) if (!first.has(uid)) first.set(uid, at);
  return [...first].map(([uid, at]) => ({ uid, at }));
}

/** The people of the school whom the chain that is being climbed reaches on `day`, whether they were told already or not. */
export function onDuty(
  { chain }: Sos,
  settings: SosSettings,
  staff: Readonly<Record<string, Staff>>,
  day: Day,
): string[] {
  const people = { staff: new Map(Object.entries(staff)), board: [] };
  return [...new Set(settings[chain].flatMap((step) => recipientsOf(step, people, day)))];
}

/** Whether the board of education was told by this step. */
export function reachesBoard({ chain = 'school', step }: SosEvent, settings: SosSettings): boolean {
  return step !== undefined && (settings[chain][step]?.to.includes(BOARD) ?? false);
}
