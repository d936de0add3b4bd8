import * as z from 'zod/mini';
import { daySchema, isoInstant } from '../day-schemas';
import { wordsOf } from '../texts';
import { GOOD_TEXT_MAX } from './choices';

/** `schools/{s}/goodThings/{pupilId}_{id}`: what its child reads of a topic of kind `good`, from `deliverAt` on. */
export const goodThingSchema = z.strictObject({
  school: z.string(),
  pupilId: z.string(),
  by: z.string(),
  name: z.string(),
  text: wordsOf(1, GOOD_TEXT_MAX),
  day: daySchema,
  withdrawn: z.boolean(),
  at: isoInstant,
  deliverAt: isoInstant,
  /** Leaders other than the writer: praise, too, is seen by somebody else. */
  readers: z.array(z.string()),
});
export type GoodThing = z.infer<typeof goodThingSchema>;
