import * as z from 'zod/mini';
import { daySchema, isoInstant, serverInstant } from '../day-schemas';
import { shownWords, wordsOf } from '../texts';

export const KEPT_WHY_MAX = 200;
export const keptWhySchema = wordsOf(1, KEPT_WHY_MAX);

const signed = { by: z.string(), byName: shownWords() };

/**
 * `schools/{s}/keptEntries/{pupilId}_{uid}_{day}`: that an entry of the access log is kept from the child's own page, who has decided so
 * and why. Another leader can undo it; once a year somebody looks whether it still has to be.
 */
export const keptEntrySchema = z.strictObject({
  pupilId: z.string(),
  /** Whose entry, and of which day. */
  uid: z.string(),
  day: daySchema,
  ...signed,
  /** Absent: nobody has decided about this one; the child's record is opened quietly. */
  why: z.optional(keptWhySchema),
  at: serverInstant,
  reviewBy: daySchema,
  reviews: z.array(z.strictObject({ ...signed, at: isoInstant })),
  /** It stands on the child's page again. */
  shown: z.optional(z.strictObject({ ...signed, at: isoInstant })),
});
export type KeptEntry = z.infer<typeof keptEntrySchema>;
