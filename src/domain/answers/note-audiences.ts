/** Whom a pupil's note can be for. Adding one is a line here and its words, and what the rules admit. No schema: a first screen needs it. */
import type { Standing } from '../access/standing';

interface OfAudience {
  /** Who reads it: those of the first of these that there is anybody of. */
  readonly readers: readonly Standing[];
  /** Whether it names them, so that nobody who comes later reads it. */
  readonly isNamed: boolean;
}

const AUDIENCES_OF_NOTES = {
  /** Where nobody has the class it goes to the counsellors, as a wish to talk does. */
  homeroom: { readers: ['homeroom', 'counsellor'], isNamed: true },
  counsellor: { readers: ['confidant'], isNamed: false },
} as const satisfies Readonly<Record<string, OfAudience>>;

export type Audience = keyof typeof AUDIENCES_OF_NOTES;
export const AUDIENCES = Object.keys(AUDIENCES_OF_NOTES) as [Audience, ...Audience[]];

export const OF_AUDIENCE: Readonly<Record<Audience, OfAudience>> = AUDIENCES_OF_NOTES;
