import type { OfKind } from './of-kind';

/** A child wishes to talk, with whom it chose. What it wishes now is a signal (see domain/signals): it has one clock, and is told once. */
export const talk = {
  window: 'day',
  audiences: ['homeroom', 'counsellor'],
  deadline: 'same-school-day',
  atOnce: true,
  homeroomReads: false,
  isWish: true,
  madeFrom: 'nothing',
  weight: 3,
} as const satisfies OfKind;
