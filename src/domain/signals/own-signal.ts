/** What a child is told of what it has sent: apart from what adults keep of it, because every tablet of a child reads it. */
import * as z from 'zod/mini';
import { listedUid as uid } from '../answers/standing-choices';
import { isoInstant, serverInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { wordsOf } from '../texts';
import { ANSWER_TEXT_MAX, DUTIES, STAMPS } from './choices';
import {
  addresseeSchema,
  messageId as id,
  offerAnswerSchema,
  signalKind as kind,
  signalWords as words,
} from './outgoing';

export const person = z.strictObject({ uid, name: z.string() });
export type Person = z.infer<typeof person>;
const meetingSchema = z.strictObject({ place: z.string(), at: isoInstant });

/** That it was told to others because it cannot stay with one person: to whom, and whether the child was told before. */
export const passedOnSchema = z.strictObject({
  to: z.array(person),
  duty: choices(z.enum(DUTIES), { readAs: 'life' }),
  childTold: z.boolean(),
  because: z.optional(wordsOf(1, ANSWER_TEXT_MAX)),
});

/** What an adult has said or done about it. `at`: when; the child sees it from `deliverAt` on, in school hours. */
export const answerSchema = z.strictObject({
  id,
  by: person,
  how: choices(z.enum(['stamp', 'words', 'meeting', 'spoken', 'passed-on']), 'leave-out'),
  stamp: z.optional(choices(z.enum(STAMPS), { readAs: 'thank-you' })),
  text: z.optional(wordsOf(1, ANSWER_TEXT_MAX)),
  meeting: z.optional(meetingSchema),
  passedOn: z.optional(passedOnSchema),
  at: serverInstant,
  deliverAt: isoInstant,
});
export type SignalAnswer = z.infer<typeof answerSchema>;

/** The second person has looked into the child's words: why, as the child reads it. */
export const openingSchema = z.strictObject({
  by: person,
  reason: wordsOf(1, ANSWER_TEXT_MAX),
  at: serverInstant,
});

/** `…/pupils/{p}/signals/{id}`: what the child is told, by functions. Everything in it is true and delivered. */
export const signalSchema = z.strictObject({
  kind,
  to: addresseeSchema,
  /** Names of those who read it. */
  readersNames: z.array(z.string()),
  second: z.optional(person),
  text: z.optional(words),
  /** What the child wrote on it later, oldest first: an outgoing message of that id has been taken in. */
  more: z.optional(z.array(z.strictObject({ id, text: words, at: serverInstant }))),
  about: z.optional(wordsOf(1, 80)),
  offer: z.optional(offerAnswerSchema),
  sentAt: serverInstant,
  readBy: z.optional(person),
  readAt: z.optional(serverInstant),
  /** The latest answer in words or by a stamp; all of them stand in `answers`. */
  reply: z.optional(
    z.strictObject({
      name: z.string(),
      stamp: z.optional(choices(z.enum(STAMPS), { readAs: 'thank-you' })),
      text: z.optional(z.string()),
      at: serverInstant,
    }),
  ),
  answers: z.array(answerSchema),
  /** Who has looked into the words although they were for others, and why. */
  opened: z.optional(z.array(openingSchema)),
  /** It was sent without a name, and these have opened the name. */
  named: z.optional(
    z.strictObject({ by: z.array(person), reason: wordsOf(1, ANSWER_TEXT_MAX), at: serverInstant }),
  ),
  meetingAt: z.optional(serverInstant),
  meetingPlace: z.optional(z.string()),
  spokenAt: z.optional(serverInstant),
  asks: z.optional(choices(z.enum(['talked', 'hand-over']), 'leave-out')),
  /** Who would read it, when the child is asked. */
  next: z.optional(person),
  closedAt: z.optional(serverInstant),
  /** When anything in it last changed for the child: what a tablet asks for is newer than what it has. */
  changedAt: serverInstant,
});
export type Signal = z.infer<typeof signalSchema>;
