import { NOTICED, type OfKind } from './of-kind';

/** Something was decided three weeks ago. */
export const followUp = { ...NOTICED, weight: 10 } as const satisfies OfKind;
