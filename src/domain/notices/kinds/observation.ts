import { NOTICED, type OfKind } from './of-kind';

/** A colleague has tapped 気になる. */
export const observation = { ...NOTICED, madeFrom: 'observations', weight: 7 } as const satisfies OfKind;
