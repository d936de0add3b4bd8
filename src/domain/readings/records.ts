import * as z from 'zod/mini';
import { daySchema, serverInstant, timeSchema } from '../day-schemas';
import { choices } from '../documents/members';
import { TITLES } from '../identity';
import { shownWords } from '../texts';
import { SIGNS } from './unusual';

/**
 * `schools/{s}/unusualReadings/{uid}_{day}`: that an adult has opened records in an unusual way that day, and of how many children. Which
 * ones stands in the log of each child.
 */
export const unusualReadingSchema = z.strictObject({
  uid: z.string(),
  name: shownWords(),
  title: choices(z.enum(TITLES), 'newer'),
  day: daySchema,
  signs: z.array(choices(z.enum(SIGNS), 'leave-out')),
  children: z.number().check(z.int(), z.minimum(1)),
  classes: z.number().check(z.int(), z.minimum(0)),
  from: timeSchema,
  until: timeSchema,
  /** Who was told. Nobody else reads it, least of all whom it is about. */
  readers: z.array(z.string()),
  at: serverInstant,
});
export type UnusualReading = z.infer<typeof unusualReadingSchema>;
