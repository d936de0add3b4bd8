/** What commands about a child's signals are sent. Apart from what decides, so that a form can say what is wrong without loading that. */
import * as z from 'zod/mini';
import { listedUid } from '../answers/standing-choices';
import { isoInstant } from '../day-schemas';
import { ANSWER_TEXT_MAX, DUTIES } from '../signals/choices';
import { wordsOf } from '../texts';

const id = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

/** Which thread. A member of the board names the school, too. */
export const ofThread = {
  school: z.optional(id),
  threadId: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}_[A-Za-z0-9_-]{1,64}$/)),
};

/** With an id made by the sender: given once, however often it is sent. */
export const ofAnswer = { ...ofThread, answerId: id };

/** An answer in words. */
export const answeredText = { text: wordsOf(1, ANSWER_TEXT_MAX) };

/** An answer that is a place and a time. */
export const answeredMeeting = { meeting: z.strictObject({ place: wordsOf(1, 40), at: isoInstant }) };

/** Somebody asks for something of a child's, with a reason that the child reads. */
export const askedOfThread = z.strictObject({ ...ofThread, reason: wordsOf(1, ANSWER_TEXT_MAX) });

/** That others were told what cannot stay with one person. */
export const passedOn = {
  to: z.array(listedUid).check(z.minLength(1), z.maxLength(10)),
  duty: z.enum(DUTIES),
  /** Whether the child was told before; where not, why. */
  childTold: z.boolean(),
  because: z.optional(wordsOf(1, ANSWER_TEXT_MAX)),
};

/** Where the child was not told before, nothing is passed on without the reason. */
export const saysWhyUntold = ({
  childTold,
  because,
}: {
  childTold: boolean;
  because?: string | undefined;
}): boolean => childTold || because !== undefined;
