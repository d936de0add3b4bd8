/** Where an SOS still needs somebody: it is not resolved, not taken back, and has not gone on in another one. */
import type { Sos } from './records';

export const OPEN_STATES = ['received', 'acknowledged', 'meeting'] as const satisfies readonly Sos['state'][];

export function isOpen({ state }: Pick<Sos, 'state'>): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/** Open, and somebody has it. */
export function isOwned({ state }: Pick<Sos, 'state'>): boolean {
  return state === 'acknowledged' || state === 'meeting';
}
