import { NOTICED, type OfKind } from './of-kind';

/** A child is low all the time: no change would show it. */
export const low = { ...NOTICED, isComputed: true, fromMornings: true, weight: 6 } as const satisfies OfKind;
