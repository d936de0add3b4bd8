/** What a child, its guardians or somebody for them ask of the school about the child's data. Kept with how it ended. */
import * as z from 'zod/mini';
import { daySchema, isoInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { shownWords, wordsOf } from '../texts';
import { stopPartsSchema } from './stops';

export const REQUEST_KINDS = ['disclosure', 'correction', 'stop', 'resume', 'deletion'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const ASKERS = ['guardian', 'agent', 'child'] as const;
export const OUTCOMES = ['granted', 'partly', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** So many days after it was asked it is decided. */
export const DUE_DAYS = 30;
export const REASON_MAX = 1000;

export const reasonSchema = wordsOf(1, REASON_MAX);
export const shortSchema = wordsOf(1, 120);

const person = z.strictObject({ uid: z.string(), name: shownWords(), at: isoInstant });

/** What is withheld by default and is given all the same, in writing: a leader and a counsellor, each for themselves. */
const exceptionSchema = z.strictObject({
  /** Kinds of documents, as they are declared. */
  kinds: z.array(z.string()),
  why: shownWords(),
  leader: z.optional(person),
  counsellor: z.optional(person),
});

/** `schools/{s}/requests/{id}` */
export const rightRequestSchema = z.strictObject({
  pupilId: z.string(),
  kind: choices(z.enum(REQUEST_KINDS), 'newer'),
  asker: z.strictObject({
    who: choices(z.enum(ASKERS), { readAs: 'agent' }),
    name: z.optional(shownWords()),
    relation: z.optional(shownWords()),
  }),
  /** How it was made sure that they are who they say. A child signs in. */
  checked: z.optional(shownWords()),
  askedOn: daySchema,
  dueOn: daySchema,
  /** What they ask, in their words. */
  words: z.optional(shownWords()),
  /** What the child says to it, where its age allows. */
  childView: z.optional(shownWords()),
  parts: stopPartsSchema,
  state: choices(z.enum(['asked', 'decided', 'done', 'withdrawn']), { readAs: 'asked' }),
  outcome: z.optional(choices(z.enum(OUTCOMES), 'leave-out')),
  reason: z.optional(shownWords()),
  decided: z.optional(person),
  exceptions: z.record(z.string(), exceptionSchema),
  /** What was done about it at last: handed over, corrected, deleted. */
  ending: z.optional(shownWords()),
  ended: z.optional(person),
  /** uids: leaders and confidants whom the child does not leave out. */
  readers: z.array(z.string()),
});
export type RightRequest = z.infer<typeof rightRequestSchema>;
