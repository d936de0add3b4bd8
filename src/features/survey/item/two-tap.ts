import type { Level } from '@domain/answers/pupil-records';

/** The first of the two taps of grades 1–3: it happened, or it did not. */
export type Half = 'yes' | 'no';

/** Which codes the second tap can give after the first. Both ways of answering end in the same four codes. */
export const CODES_OF_HALF = { yes: [4, 3], no: [2, 1] } as const satisfies Record<
  Half,
  readonly [Level, Level]
>;

export function halfOf(code: Level): Half {
  return code >= 3 ? 'yes' : 'no';
}
