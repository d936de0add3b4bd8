import { NOTICED, type OfKind } from './of-kind';

/** A model's list. */
export const risk = { ...NOTICED, isComputed: true, weight: 8 } as const satisfies OfKind;
