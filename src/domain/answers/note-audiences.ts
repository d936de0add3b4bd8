/** Whom a pupil's note of an older tablet can be for. No schema: a first screen needs it. */
export const AUDIENCES = ['homeroom', 'counsellor'] as const;
export type Audience = (typeof AUDIENCES)[number];
