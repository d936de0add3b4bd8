import type { OfKind } from './of-kind';

/** A child answered that it is not safe. */
export const safety = {
  window: 'round',
  audiences: ['safety', 'leader'],
  deadline: 'same-school-day',
  atOnce: true,
  homeroomReads: false,
  isWish: false,
  madeFrom: 'answers',
  weight: 1,
} as const satisfies OfKind;
