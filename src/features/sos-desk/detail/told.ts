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

/** Somebody who is not at work in the school: of the board of education, or of the school until they left, or one of the two. */
export type Stranger = 'board' | 'former' | 'either';

/** Who a stranger is, by the ways in which the SOS reached them. `staff`: everybody at work in the school. */
export function strangerOf(
  uid: string,
  events: readonly SosEvent[],
  settings: SosSettings,
  staff: Readonly<Record<string, Staff>>,
): Stranger {
  const ways = events
    .filter(({ type, to }) => REACHES.includes(type) && to?.includes(uid))
    .map((event) => strangersOf(event, settings, staff));
  const named = [...settings.school, ...settings.outOfHours].some(({ to }) => to.includes(uid));
  if (named || ways.includes('former')) return 'former';
  return ways.includes('board') ? 'board' : 'either';
}

const REACHES: readonly SosEvent['type'][] = ['escalated', 'shared', 'handed-over'];

function strangersOf(
  { type, chain = 'school', step, to = [] }: SosEvent,
  settings: SosSettings,
  staff: Readonly<Record<string, Staff>>,
): Stranger {
  if (type !== 'escalated' || step === undefined) return 'former';
  const steps = settings[chain];
  if (steps[step]?.to.includes(BOARD)) return 'board';
  // Where the last step would reach only those who must not know of this SOS, the board is told in their place.
  const mayBeInPlace = step === steps.length - 1 && !to.some((one) => one in staff);
  return mayBeInPlace ? 'either' : 'former';
}
