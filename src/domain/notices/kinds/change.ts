import { NOTICED, type OfKind } from './of-kind';

/** A child's weather is below what is usual for it. */
export const change = {
  ...NOTICED,
  isComputed: true,
  fromMornings: true,
  weight: 5,
} as const satisfies OfKind;
