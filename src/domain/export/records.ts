/** What is taken out of Soramoyo to be worked with elsewhere: asked for by one person, decided by another, made once, and kept in writing. */
import * as z from 'zod/mini';
import { daySchema, isoInstant, monthSchema } from '../day-schemas';
import { choices } from '../documents/members';
import { shownWords, wordsOf } from '../texts';

/** `panel`: a row a child and month, so that a city trains and judges a model on its own data. `research`: coarser, without small groups. */
export const EXPORT_KINDS = ['panel', 'research'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What was decided is done within so many days, or asked for again. */
export const EXPORT_DAYS = 30;

export const EXPORT_WORDS_MAX = 500;
export const exportWordsSchema = wordsOf(1, EXPORT_WORDS_MAX);

const person = z.strictObject({ uid: z.string(), name: shownWords(), at: isoInstant });
const count = z.number().check(z.int(), z.minimum(0));

/** `exports/{id}` */
export const exportSchema = z.strictObject({
  kind: choices(z.enum(EXPORT_KINDS), 'newer'),
  /** What for, who works with it, what allows it (a decision, an ethics committee's number). */
  purpose: shownWords(),
  recipient: shownWords(),
  basis: shownWords(),
  /** First and last month. */
  from: monthSchema,
  to: monthSchema,
  /** By when whoever gets it has destroyed it. */
  destroyBy: daySchema,
  state: choices(z.enum(['asked', 'approved', 'refused', 'made']), { readAs: 'refused' }),
  asked: person,
  decided: z.optional(person),
  reason: z.optional(shownWords()),
  made: z.optional(
    z.strictObject({
      at: isoInstant,
      children: count,
      rows: count,
      /** Children whose group was too small. */
      left: count,
      /** Of the table, so that whoever holds one can be told that it is this one. */
      sha256: z.string(),
    }),
  ),
});
export type Export = z.infer<typeof exportSchema>;
