/** What a child, its guardians or somebody for them ask of the school about the child's data. Kept with how it ended. */
import * as z from 'zod/mini';
import { daySchema, isoInstant } from '../day-schemas';
import { addDays, type Day } from '../days';
import { choices } from '../documents/members';
import { shownWords, wordsOf } from '../texts';
import { stopPartsSchema } from './stops';

export const REQUEST_KINDS = ['disclosure', 'correction', 'stop', 'resume', 'deletion'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const ASKERS = ['guardian', 'agent', 'child'] as const;
export const OUTCOMES = ['granted', 'partly', 'refused'] as const;

/** So many days after it was asked it is decided at the latest (個人情報保護法 83, 94, 102); a school can promise less. */
export const DUE_DAYS_MOST = 30;

/** The day by which it is decided, as the school has promised. */
export function dueDay(askedOn: Day, policy: { readonly answerDays?: number | undefined } | undefined): Day {
  const days = policy?.answerDays ?? DUE_DAYS_MOST;
  return addDays(askedOn, Math.min(Math.max(Math.round(days), 1), DUE_DAYS_MOST));
}
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

/** What adults keep of a child and is put right on request. */
export const CORRECTABLE_KINDS = ['topic', 'contact', 'nurseVisit', 'consultation', 'attendance'] as const;

/** Which record is meant. Of attendance the id is the month. */
export const aboutRecordSchema = z.strictObject({
  kind: z.enum(CORRECTABLE_KINDS),
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,300}$/)),
  day: z.optional(daySchema),
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
  /** Of a correction. Absent: it was said in words alone, or lies elsewhere. */
  about: z.optional(
    z.strictObject({
      ...aboutRecordSchema.shape,
      kind: choices(z.enum(CORRECTABLE_KINDS), { readAs: 'topic' }),
    }),
  ),
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
