import type { OfKind } from './of-kind';

/** A child wishes to talk, with whom it chose. */
export const talk = {
  window: 'day',
  audiences: ['homeroom', 'counsellor'],
  deadline: 'same-school-day',
  atOnce: true,
  homeroomReads: false,
  isWish: true,
  madeFrom: 'wishes',
  weight: 3,
} as const satisfies OfKind;
