/**
 * An offer is what an adult sends to a child: a place, a day to look at it, a window, a person. It says what it is, why in a child's
 * words, and who offers it; never why this child.
 */
import * as z from 'zod/mini';
import { daySchema, serverInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { classIdSchema, gradeSchema } from '../school/class-ids';
import { inLanguages, wordsOf } from '../texts';
import {
  OFFERED_TO,
  OFFER_KINDS,
  OFFER_LINE_MAX,
  OFFER_PICTURES,
  OFFER_TITLE_MAX,
  OFFER_WHY_MAX,
} from './choices';

const line = z.strictObject(inLanguages(wordsOf(1, OFFER_LINE_MAX)));
const page = z.string().check(z.regex(/^https:\/\/[!-~]{1,300}$/));

/** What is worded by whoever offers. */
const worded = {
  kind: choices(z.enum(OFFER_KINDS), { readAs: 'place' }),
  what: z.strictObject(inLanguages(wordsOf(1, OFFER_TITLE_MAX))),
  why: z.strictObject(inLanguages(wordsOf(1, OFFER_WHY_MAX))),
  /** The first and the last day on which it is shown. */
  from: daySchema,
  until: daySchema,
  place: z.optional(line),
  /** When somebody is there, in words. */
  times: z.optional(line),
  picture: z.optional(choices(z.enum(OFFER_PICTURES), 'leave-out')),
  map: z.optional(page),
  number: z.optional(z.string().check(z.regex(/^[0-9+*#-]{2,20}$/))),
  url: z.optional(page),
};

/** As it is sent. `person`: the uid of whom one can talk to there. */
export const offerWordsSchema = z.strictObject({ ...worded, person: z.optional(z.string()) });
export type OfferWords = z.infer<typeof offerWordsSchema>;

const stored = {
  ...worded,
  /** Whom one can talk to about it. */
  person: z.optional(z.strictObject({ uid: z.string(), name: z.string() })),
  /** Who offers it: the child is told this name. */
  by: z.string(),
  byName: wordsOf(1, 60),
  withdrawn: z.boolean(),
  at: serverInstant,
};

/** `…/pupils/{p}/offers/{offerId}` */
export const offerSchema = z.strictObject({
  ...stored,
  to: choices(z.enum(OFFERED_TO), { readAs: 'child' }),
});
export type Offer = z.infer<typeof offerSchema>;

/** A class, or grades of the school: one of the two. */
export const groupSchema = z.strictObject({
  classId: z.optional(classIdSchema),
  grades: z.optional(z.array(gradeSchema).check(z.minLength(1), z.maxLength(9))),
});
export type OfferGroup = z.infer<typeof groupSchema>;

/** `schools/{s}/offerings/{offerId}`: one for many. A function brings it to each child, and notes how far it has come. */
export const offeringSchema = z.strictObject({
  ...stored,
  group: groupSchema,
  /** Whether every child has it, or, once withdrawn, none any more. */
  done: z.boolean(),
  /** The last child that has been looked at. */
  after: z.string(),
});
export type Offering = z.infer<typeof offeringSchema>;
