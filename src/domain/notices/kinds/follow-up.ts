import { NOTICED, type OfKind } from './of-kind';

/** Something was decided three weeks ago. */
export const followUp = { ...NOTICED, weight: 9 } as const satisfies OfKind;
