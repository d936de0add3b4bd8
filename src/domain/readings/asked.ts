/** What a page asks the functions about who has read and changed what: they leave out what this person may not know. */
import * as z from 'zod/mini';
import { daySchema, isoInstant } from '../day-schemas';
import { purposeSchema } from '../school/access-log';
import { shownWords } from '../texts';
import { keptEntrySchema } from './kept-entry';
import { quietDecisionSchema } from './quiet-record';
import { WEEKLY_SIGNS } from './weekly';

/** How many entries of the access log come at once. */
export const ENTRIES_AT_ONCE = 50;

const idSchema = z.string().check(z.regex(/^[^/]{1,128}$/));

export const askedSchema = z.union([
  /** Who has opened which child's record: of everybody, of one adult, or of one child; those before `before`, the latest first. */
  z.object({
    what: z.literal('entries'),
    uid: z.optional(idSchema),
    pupilId: z.optional(idSchema),
    before: z.optional(isoInstant),
  }),
  /** What nobody is called for, and somebody looks through once a week. */
  z.object({ what: z.literal('weekly') }),
  /** Entries that are kept from children's own pages. */
  z.object({ what: z.literal('kept') }),
  /** When people have signed in, and what was taken out of Soramoyo: nothing of a child. */
  z.object({ what: z.literal('sign-ins') }),
  /** Of every school, how much was read. */
  z.object({ what: z.literal('counts') }),
  /** Whether the log of changes is as it was written. `school` absent: the city's. */
  z.object({ what: z.literal('log'), school: z.optional(idSchema) }),
]);
export type Asked = z.infer<typeof askedSchema>;
export type EntriesQuestion = Omit<Extract<Asked, { what: 'entries' }>, 'what'>;

export const entriesSchema = z.object({
  entries: z.array(
    z.object({
      uid: z.string(),
      pupilId: z.string(),
      title: z.string(),
      purpose: purposeSchema,
      at: isoInstant,
      protective: z.boolean(),
    }),
  ),
  /** By uid, also of who works here no more. */
  names: z.record(z.string(), shownWords()),
  more: z.boolean(),
  /** Where the next page begins, also when all of this one is left out. */
  before: z.optional(isoInstant),
});
export type AccessEntries = z.infer<typeof entriesSchema>;

export const weeklySchema = z.object({
  found: z.array(
    z.object({
      uid: z.string(),
      name: shownWords(),
      sign: z.enum(WEEKLY_SIGNS),
      children: z.number(),
      lastDay: daySchema,
    }),
  ),
});
export type Weekly = z.infer<typeof weeklySchema>;

export const keptSchema = z.object({
  kept: z.array(keptEntrySchema),
  /** Children of whom a leader has decided that nothing of it is shown, whoever opens the record. Older functions do not say. */
  quiet: z.optional(z.array(z.object({ pupilId: z.string(), decided: quietDecisionSchema }))),
  names: z.record(z.string(), shownWords()),
});
export type KeptEntries = z.infer<typeof keptSchema>;

export const signInsSchema = z.object({
  people: z.array(
    z.object({
      uid: z.string(),
      name: shownWords(),
      title: z.string(),
      active: z.boolean(),
      /** Absent: never, or without an account. */
      signedInAt: z.optional(isoInstant),
      /** The last time a page of theirs has renewed its right to ask. */
      usedAt: z.optional(isoInstant),
      closed: z.boolean(),
    }),
  ),
  taken: z.array(z.object({ at: isoInstant, byName: shownWords(), table: z.string(), rows: z.number() })),
});
export type SignIns = z.infer<typeof signInsSchema>;

export const countsSchema = z.object({
  schools: z.array(
    z.object({ school: z.string(), week: z.number(), month: z.number(), unusual: z.number() }),
  ),
});
export type ReadingCounts = z.infer<typeof countsSchema>;

export const CHAIN_FAULTS = ['missing', 'malformed', 'moved', 'changed', 'unlinked', 'cut', 'begun'] as const;
export const logSchema = z.object({
  /** How many entries there are, and the hash of the last one. */
  seq: z.number(),
  hash: z.string(),
  problems: z.array(z.object({ seq: z.number(), why: z.enum(CHAIN_FAULTS) })),
});
export type VerifiedLog = z.infer<typeof logSchema>;

/** What comes back for each. */
export const ANSWERS = {
  entries: entriesSchema,
  weekly: weeklySchema,
  kept: keptSchema,
  'sign-ins': signInsSchema,
  counts: countsSchema,
  log: logSchema,
} as const;
export type What = keyof typeof ANSWERS;
export type AnswerOf<W extends What> = z.infer<(typeof ANSWERS)[W]>;
