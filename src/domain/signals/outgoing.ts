/** What a child sends to a person, as its tablet writes it: apart from the rest of a signal, because the first page needs it alone. */
import * as z from 'zod/mini';
import { listedUid as uid } from '../answers/standing-choices';
import { daySchema, isoInstant, serverInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { wordsOf } from '../texts';
import {
  KEPT_FROM_MAX,
  OFFER_ANSWERS,
  PICTURES,
  PUPIL_SAYS,
  SIGNAL_GROUPS,
  SIGNAL_KINDS,
  SIGNAL_TEXT_MAX,
  WANTED_ANSWERS,
} from './choices';

export const messageId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const uids = z.array(uid).check(z.maxLength(KEPT_FROM_MAX));
export const signalKind = choices(z.enum(SIGNAL_KINDS), 'newer');
export const signalWords = wordsOf(1, SIGNAL_TEXT_MAX);
export const pictureSchema = choices(z.enum(PICTURES), { readAs: 'listen' });

/** One adult by name, or a group: rules let exactly one of the two stand. A group that is not known yet is no narrower than `anyone`. */
export const addresseeSchema = z.strictObject({
  group: z.optional(choices(z.enum(SIGNAL_GROUPS), { readAs: 'anyone' })),
  uid: z.optional(uid),
});
export type Addressee = z.infer<typeof addresseeSchema>;

/** What the child says to an offer. */
export const offerAnswerSchema = z.strictObject({
  id: messageId,
  answer: choices(z.enum(OFFER_ANSWERS), 'leave-out'),
});

/** The answer of a survey that is told ahead. */
export const toldAnswerSchema = z.strictObject({
  round: messageId,
  item: messageId,
  answer: z.number().check(z.minimum(0), z.maximum(9)),
});

/**
 * `…/pupils/{p}/outgoing/{id}`: one message, its id made on the tablet. With `on` it belongs to the signal of that id: more words, or
 * what the child says about it; `to` and `kind` are those of that signal then.
 */
export const outgoingSchema = z.strictObject({
  school: z.string(),
  kind: signalKind,
  to: addresseeSchema,
  /** Adults who shall not know, beside those of the child's standing choice. */
  not: uids,
  text: z.optional(signalWords),
  /** A worry: who it is about, in the child's words. */
  about: z.optional(wordsOf(1, 80)),
  /** A worry that should be known the same day. */
  urgent: z.optional(z.boolean()),
  /** In place of words. The child is not shown it again. */
  picture: z.optional(pictureSchema),
  told: z.optional(toldAnswerSchema),
  offer: z.optional(offerAnswerSchema),
  wants: z.optional(choices(z.enum(WANTED_ANSWERS), { readAs: 'reply' })),
  /** Whether the words may be shown to the next person when nobody answers. Absent: no. */
  mayShow: z.optional(z.boolean()),
  /** Whom the child would rather have as the second person. */
  second: z.optional(uid),
  on: z.optional(messageId),
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
