import type { OfKind } from './of-kind';

/** A child answered that it is bullied. */
export const bullying = {
  window: 'round',
  audiences: ['bullying'],
  deadline: 'second-school-day',
  atOnce: true,
  homeroomReads: false,
  isWish: false,
  madeFrom: 'answers',
  weight: 2,
} as const satisfies OfKind;
