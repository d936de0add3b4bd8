import { NOTICED, type OfKind } from './of-kind';

/** A colleague has tapped 気になる. */
export const observation = { ...NOTICED, madeFrom: 'observations', weight: 6 } as const satisfies OfKind;
