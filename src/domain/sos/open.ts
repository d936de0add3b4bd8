/** Where an SOS still needs somebody: it is not resolved, not taken back, and has not gone on in another one. */
import type { IsoInstant } from '../days';
import type { Sos } from './records';

/** How long an answer to an SOS stands for a further press, ms. */
const ANSWERED_MS = 10 * 60_000;

export const OPEN_STATES = ['received', 'acknowledged', 'meeting'] as const satisfies readonly Sos['state'][];

export function isOpen({ state }: Pick<Sos, 'state'>): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/** Open, and somebody has it. */
export function isOwned({ state }: Pick<Sos, 'state'>): boolean {
  return state === 'acknowledged' || state === 'meeting';
}

/**
 * Whether an open SOS stands for a further press: nobody has answered it yet, or somebody has until a moment ago. `saidAt`: the latest
 * words in it, where they are known.
 */
export function standsFor(
  open: Pick<Sos, 'state' | 'acknowledgedAt' | 'receivedAt'>,
  pressedAt: IsoInstant,
  saidAt = open.receivedAt,
): boolean {
  if (open.state === 'received') return true;
  const answeredAt = Math.max(Date.parse(open.acknowledgedAt ?? open.receivedAt), Date.parse(saidAt));
  return isOwned(open) && Date.parse(pressedAt) <= answeredAt + ANSWERED_MS;
}
