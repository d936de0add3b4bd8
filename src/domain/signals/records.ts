/**
 * A signal is what a child sends to a person. The tablet writes it (`outgoing`), which no adult reads. A function makes from it what
 * its readers read (`inbox`: the child's words; `threads`: that there is something, and every word of the adults), and what the child
 * is told (`signals`).
 */
import * as z from 'zod/mini';
import { listedUid as uid } from '../answers/standing-choices';
import { daySchema, isoInstant, serverInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { childNameSchema, classIdSchema } from '../school/school';
import { wordsOf } from '../texts';
import {
  ANSWER_TEXT_MAX,
  DUTIES,
  FINDINGS,
  KEPT_FROM_MAX,
  OFFER_ANSWERS,
  PICTURES,
  PUPIL_SAYS,
  SIGNAL_GROUPS,
  SIGNAL_KINDS,
  SIGNAL_TEXT_MAX,
  STAMPS,
  UNNAMED_BANDS,
  WANTED_ANSWERS,
} from './choices';

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const uids = z.array(uid).check(z.maxLength(KEPT_FROM_MAX));
const kind = choices(z.enum(SIGNAL_KINDS), 'newer');
const words = wordsOf(1, SIGNAL_TEXT_MAX);
const picture = choices(z.enum(PICTURES), { readAs: 'listen' });

/** One adult by name, or a group: rules let exactly one of the two stand. A group that is not known yet is no narrower than `anyone`. */
export const addresseeSchema = z.strictObject({
  group: z.optional(choices(z.enum(SIGNAL_GROUPS), { readAs: 'anyone' })),
  uid: z.optional(uid),
});
export type Addressee = z.infer<typeof addresseeSchema>;

/** What the child says to an offer. */
const offerAnswerSchema = z.strictObject({ id, answer: choices(z.enum(OFFER_ANSWERS), 'leave-out') });

/** The answer of a survey that is told ahead. */
const toldAnswerSchema = z.strictObject({
  round: id,
  item: id,
  answer: z.number().check(z.minimum(0), z.maximum(9)),
});

/**
 * `…/pupils/{p}/outgoing/{id}`: one message, its id made on the tablet. With `on` it belongs to the signal of that id: more words, or
 * what the child says about it; `to` and `kind` are those of that signal then.
 */
export const outgoingSchema = z.strictObject({
  school: z.string(),
  kind,
  to: addresseeSchema,
  /** Adults who shall not know, beside those of the child's standing choice. */
  not: uids,
  text: z.optional(words),
  /** A worry: who it is about, in the child's words. */
  about: z.optional(wordsOf(1, 80)),
  /** A worry that should be known the same day. */
  urgent: z.optional(z.boolean()),
  /** In place of words. The child is not shown it again. */
  picture: z.optional(picture),
  told: z.optional(toldAnswerSchema),
  offer: z.optional(offerAnswerSchema),
  wants: z.optional(choices(z.enum(WANTED_ANSWERS), { readAs: 'reply' })),
  /** Whether the words may be shown to the next person when nobody answers. Absent: no. */
  mayShow: z.optional(z.boolean()),
  /** Whom the child would rather have as the second person. */
  second: z.optional(uid),
  on: z.optional(id),
  says: z.optional(choices(z.enum(PUPIL_SAYS), 'leave-out')),
  /** With `show`: whom the child was asked about. */
  shows: z.optional(uid),
  day: daySchema,
  rev: z.number().check(z.int(), z.minimum(1)),
  deviceId: z.string().check(z.regex(/^[A-Za-z0-9-]{8,40}$/)),
  capturedAt: isoInstant,
  receivedAt: serverInstant,
});
export type Outgoing = z.infer<typeof outgoingSchema>;

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
const answerSchema = z.strictObject({
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
const openingSchema = z.strictObject({ by: person, reason: wordsOf(1, ANSWER_TEXT_MAX), at: serverInstant });

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
