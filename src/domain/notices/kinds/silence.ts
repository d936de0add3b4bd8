import { NOTICED, type OfKind } from './of-kind';

/** A child answers less than it did. */
export const silence = {
  ...NOTICED,
  isComputed: true,
  fromMornings: true,
  weight: 9,
} as const satisfies OfKind;
