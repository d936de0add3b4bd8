import { NOTICED, type OfKind } from './of-kind';

/** A child answers less than it did. */
export const silence = { ...NOTICED, weight: 8 } as const satisfies OfKind;
