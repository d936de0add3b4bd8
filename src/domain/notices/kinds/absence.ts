import { NOTICED, type OfKind } from './of-kind';

/** A child stays away: children who do so come before marks and figures. */
export const absence = { ...NOTICED, isComputed: true, weight: 4 } as const satisfies OfKind;
