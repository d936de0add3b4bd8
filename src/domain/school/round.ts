import * as z from 'zod/mini';
import { isoInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { inLanguages, wordsOf } from '../texts';
import { classIdSchema } from './class-ids';

const roundTitlesSchema = z.strictObject(inLanguages(wordsOf(1, 200)));

/** `schools/{s}/rounds/{roundId}`: when a survey may be answered, and by whom. */
export const roundSchema = z.strictObject({
  title: wordsOf(1, 80),
  /** The title as pupils see it: with readings, and in other languages. Absent: `title`. */
  titles: z.optional(roundTitlesSchema),
  /** `{id}@{version}` of the instrument. */
  instrument: z.string().check(z.regex(/^[a-z0-9-]+@\d+$/)),
  opensAt: isoInstant,
  closesAt: isoInstant,
  classIds: choices(z.union([z.literal('all'), z.array(classIdSchema)]), 'refuse'),
  /** To try it out: what is answered never leaves the tablet, no figures are made, and it is gone once it is over. */
  practice: z.optional(z.boolean()),
});
export type Round = z.infer<typeof roundSchema>;

export function isInvited(round: Round, classIds: readonly string[]): boolean {
  return round.classIds === 'all' || classIds.some((classId) => round.classIds.includes(classId));
}
