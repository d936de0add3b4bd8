/** That families were told, before their children begin, what is kept, why, who reads it, how long, and how to say no. */
import * as z from 'zod/mini';
import { daySchema, serverInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { classIdSchema } from '../school/class-ids';
import { shownWords } from '../texts';

export const TOLD_HOW = ['paper', 'mail', 'meeting', 'page'] as const;

/** `schools/{s}/told/{id}`: which version was given, on which day, to whom. */
export const toldSchema = z.strictObject({
  version: z.string(),
  on: daySchema,
  how: choices(z.enum(TOLD_HOW), { readAs: 'paper' }),
  /** All families of these classes; or of these children alone, who came later. */
  classIds: z.array(classIdSchema).check(z.maxLength(60)),
  pupilIds: z.array(z.string()).check(z.maxLength(60)),
  by: z.string(),
  byName: shownWords(),
  at: serverInstant,
});
export type Told = z.infer<typeof toldSchema>;
