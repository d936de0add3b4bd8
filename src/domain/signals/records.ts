/**
 * A signal is what a child sends to a person. The tablet writes it (`outgoing`), which no adult reads. A function makes from it what
 * its readers read (`inbox`: the child's words; `threads`: that there is something, and every word of the adults), and what the child
 * is told (`signals`).
 */
import * as z from 'zod/mini';
import { listedUid as uid } from '../answers/standing-choices';
import { daySchema, serverInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { childNameSchema } from '../school/school';
import { classIdSchema } from '../school/class-ids';
import { wordsOf } from '../texts';
import {
  addresseeSchema,
  messageId as id,
  offerAnswerSchema,
  pictureSchema as picture,
  signalKind as kind,
  signalWords as words,
  toldAnswerSchema,
} from './outgoing';
import { answerSchema, openingSchema, person } from './own-signal';
import { ANSWER_TEXT_MAX, FINDINGS, PUPIL_SAYS, UNNAMED_BANDS, WANTED_ANSWERS } from './choices';

/** `schools/{s}/inbox/{pupilId}_{id}`: the child's words, for `readers` and nobody else. */
export const inboxSchema = z.strictObject({
  school: z.string(),
  pupilId: z.string(),
  classIds: z.array(classIdSchema),
  kind,
  to: addresseeSchema,
  readers: z.array(uid),
  /** What the child wrote, oldest first: the first stands also where it has no words. */
  messages: z.array(z.strictObject({ id, text: z.optional(words), at: serverInstant })),
  about: z.optional(wordsOf(1, 80)),
  picture: z.optional(picture),
  told: z.optional(toldAnswerSchema),
  offer: z.optional(offerAnswerSchema),
  wants: choices(z.enum(WANTED_ANSWERS), { readAs: 'reply' }),
  mayShow: z.boolean(),
  day: daySchema,
  sentAt: serverInstant,
});
export type InboxEntry = z.infer<typeof inboxSchema>;

/** What the reader of a worry has found, for adults alone: the child is told that adults see to it, and not what came of it. */
const foundSchema = z.strictObject({
  by: person,
  finding: choices(z.enum(FINDINGS), 'leave-out'),
  at: serverInstant,
});

/** Why a name is to be opened, who has agreed so far, and whose it is once enough of them have. */
const namingSchema = z.strictObject({
  by: person,
  reason: wordsOf(1, ANSWER_TEXT_MAX),
  at: serverInstant,
  agreed: z.array(person),
  /** Who was told that it is asked for. */
  told: z.optional(z.array(uid)),
  /** Who has opened it alone, because a life was in danger: the others are told again, and one of them looks at it by agreeing. */
  alone: z.optional(person),
  opened: z.optional(z.strictObject({ pupilId: z.string(), at: serverInstant })),
});

/** `schools/{s}/senders/{id}`: whose something is that was sent without a name. No adult reads it. */
export const senderSchema = z.strictObject({ pupilId: z.string(), at: serverInstant });

/** `open`: nobody has answered as its kind needs. `closed`: answered, or taken back. */
export const THREAD_STATES = ['open', 'answered', 'closed'] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

/** `schools/{s}/threads/{pupilId}_{id}`: that a child sent something, and what adults made of it. Of the child's words nothing. */
export const threadSchema = z.strictObject({
  school: z.string(),
  pupilId: z.string(),
  /** Who it is, for those whom it reaches though they may not open the child's record. */
  child: childNameSchema,
  /** Sent without a name: of which grades it is, where that can be said. */
  unnamed: z.optional(z.strictObject({ band: z.optional(choices(z.enum(UNNAMED_BANDS), 'leave-out')) })),
  naming: z.optional(namingSchema),
  classIds: z.array(classIdSchema),
  kind,
  to: addresseeSchema,
  wants: choices(z.enum(WANTED_ANSWERS), { readAs: 'reply' }),
  /** Should be known the same day. */
  urgent: z.optional(z.boolean()),
  day: daySchema,
  sentAt: serverInstant,
  /** Whose it is to answer: those who read the words. */
  owners: z.array(uid),
  /** Sees that there is something and every word of the adults. Absent where there is nobody left. */
  second: z.optional(person),
  /** Whom the fact has climbed to. */
  toldOf: z.array(uid),
  /** Owners, the second person and whom it has climbed to. */
  readers: z.array(uid),
  /** Owners whom the child's choice of a group or a name does not make so: stand-ins, and whom it was passed on or shown to. */
  granted: z.array(uid),
  opened: z.array(openingSchema),
  readBy: z.optional(person),
  readAt: z.optional(serverInstant),
  answers: z.array(answerSchema),
  found: z.optional(foundSchema),
  state: choices(z.enum(THREAD_STATES), { readAs: 'open' }),
  /** What the child is asked now. */
  asks: z.optional(choices(z.enum(['talked', 'hand-over']), 'leave-out')),
  /** Who would read it now that its reader has changed, if the child says so. */
  next: z.optional(person),
  says: z.optional(choices(z.enum(PUPIL_SAYS), 'leave-out')),
  /** How often the fact has climbed, and when it last did. */
  step: z.number().check(z.int(), z.minimum(0)),
  climbedAt: z.optional(serverInstant),
  /** Since when somebody is waited for. Absent: nobody is. */
  waitingSince: z.optional(serverInstant),
  /** What of the child's messages stands in it: by their ids, the revision, and when the first of them arrived. */
  taken: z.record(id, z.strictObject({ rev: z.number().check(z.int()), at: serverInstant })),
  /** Whom the news has not reached yet. */
  untold: z.optional(z.strictObject({ to: z.array(uid), at: serverInstant })),
  /** When something is to be done next: it climbs, something is delivered, or a promise is over. */
  dueAt: z.optional(serverInstant),
  closedAt: z.optional(serverInstant),
});
export type Thread = z.infer<typeof threadSchema>;
