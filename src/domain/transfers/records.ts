/**
 * A child goes to another school of the city. Its school says who, whither and from when; the other school says in which class; then
 * functions move what is kept of it. The same document stands in both schools, under the child's id, which stays the same.
 */
import * as z from 'zod/mini';
import { listedUid } from '../answers/standing-choices';
import { isoInstant } from '../day-schemas';
import { resultSchema } from '../result';
import { choices } from '../documents/members';
import { titleSchema } from '../identity';
import { classIdSchema, gradeSchema } from '../school/class-ids';
import { shownWords, wordsOf } from '../texts';

export const TRANSFER_STATES = [
  /** The other school is asked. */
  'proposed',
  /** Both have said yes: it waits for its hour. */
  'waiting',
  /** What is kept of the child is laid down at the other school as well. Nobody sees it there yet. */
  'copying',
  /** The child is of the other school. What has been written here since goes there, and here nothing stays. */
  'clearing',
  /** What both schools have made of their children is made again. */
  'rebuilding',
  'done',
  /** The other school has said no. */
  'refused',
  /** This school has thought better of it. */
  'withdrawn',
] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** In these the functions have something to do, or wait for its hour. */
export const MOVING = ['waiting', 'copying', 'clearing', 'rebuilding'] as const satisfies TransferState[];
/** As long as it can be refused or taken back. */
export const isUndecided = (state: TransferState) => state === 'proposed' || state === 'waiting';
export const isTransferOver = (state: TransferState) => ['done', 'refused', 'withdrawn'].includes(state);

export const REASON_MAX = 200;
export const transferReasonSchema = wordsOf(1, REASON_MAX);

const person = z.strictObject({ uid: listedUid, name: shownWords() });
export type TransferPerson = z.infer<typeof person>;

/** Where it comes to be at the other school. */
export const transferPlaceSchema = z.strictObject({
  classId: classIdSchema,
  otherClassId: z.optional(classIdSchema),
  number: z.number().check(z.int(), z.minimum(1), z.maximum(99)),
});

/** `schools/{s}/transfers/{pupilId}`, in both schools. */
export const transferSchema = z.strictObject({
  ...{ from: z.string(), fromName: shownWords(), to: z.string(), toName: shownWords() },
  /** Absent once everything of the child was deleted. */
  pupilId: z.optional(z.string()),
  /** Gone once it is over: whoever looks after it knows who it is, and nobody else has to. */
  child: z.optional(
    z.strictObject({
      familyName: shownWords(),
      givenName: shownWords(),
      kana: shownWords(),
      grade: gradeSchema,
    }),
  ),
  /** From when it is of the other school. */
  moveAt: isoInstant,
  state: choices(z.enum(TRANSFER_STATES), 'newer'),
  proposed: person,
  at: isoInstant,
  /** What the other school has said. */
  place: z.optional(transferPlaceSchema),
  /** Who is there for whatever is open of this child when it comes. */
  takesOver: z.optional(person),
  confirmed: z.optional(z.strictObject({ ...person.shape, title: titleSchema })),
  /** Why it was refused or taken back. */
  reason: z.optional(shownWords()),
  /** The class or the number was taken when its hour came: the other school is asked again. */
  unfit: z.optional(choices(z.enum(['class-unknown', 'number-taken']), 'leave-out')),
  /** Schools that were made again. */
  rebuilt: z.array(z.string()),
  /** Whoever works on it has it until then. */
  leaseUntil: isoInstant,
  changedAt: isoInstant,
});
export type Transfer = z.infer<typeof transferSchema>;

/** `schools/{s}/moved/{pupilId}`: where what a tablet still sends here belongs. */
export const movedSchema = z.strictObject({ to: z.string(), uid: z.string(), at: isoInstant });

/** `schools/{s}/leftResults/{id}`: what counts on in the figures of a round that was over, and says of nobody whose it was. */
export const leftResultSchema = z.strictObject({
  ...z.omit(resultSchema, { rev: true, deviceId: true }).shape,
  roundId: z.string(),
});
