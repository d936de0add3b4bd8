/** What is said of a child at a place outside. Apart from what decides, so that a form can say what is wrong without loading that. */
import * as z from 'zod/mini';
import { daySchema, timeSchema } from '../../day-schemas';
import { LEARNT_MAX, NAME_MAX, PLACE_KINDS, POINTS_MAX, weekdaysSchema } from '../../outside/records';
import { wordsOf } from '../../texts';

const id = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

/** A day on which the child was there. */
export const dayTicked = { from: timeSchema, to: timeSchema, learnt: z.optional(wordsOf(1, LEARNT_MAX)) };

/** Whoever came has gone later. */
export const isInOrder = ({ from, to }: Readonly<Record<'from' | 'to', string>>): boolean => from < to;

export const childNamed = {
  placeId: id,
  days: weekdaysSchema,
  points: z.optional(wordsOf(1, POINTS_MAX)),
  from: daySchema,
  /** Both were asked and said yes. */
  consent: z.strictObject({ child: z.boolean(), guardians: z.boolean(), on: daySchema }),
};

export const placeStored = {
  name: wordsOf(1, NAME_MAX),
  kind: z.enum(PLACE_KINDS),
  agreedOn: z.optional(daySchema),
  active: z.boolean(),
};

/** A private place is open only with the day of its agreement. */
export const isAgreed = ({ kind, agreedOn, active }: z.infer<z.ZodMiniObject<typeof placeStored>>): boolean =>
  kind !== 'private' || !active || agreedOn !== undefined;

export const nameShown = wordsOf(1, NAME_MAX);
