/** Who has opened a child's record, when and why. */
import * as z from 'zod/mini';
import { daySchema, serverInstant } from '../day-schemas';
import { choices } from '../documents/members';
import { TITLES } from '../identity';

export const PURPOSES = ['watching-over', 'consultation', 'health'] as const;
export const purposeSchema = choices(z.enum(PURPOSES), 'newer');

/** `…/pupils/{p}/accessLog/{uid}_{day}`: append-only. The rules refuse one child's results without today's entry. */
export const accessLogSchema = z.strictObject({
  /** Those from before it was asked for have none; the rules ask for it. */
  school: z.optional(z.string()),
  uid: z.string(),
  /** A child is told the right one or none. */
  title: choices(z.enum(TITLES), 'newer'),
  purpose: purposeSchema,
  day: daySchema,
  at: serverInstant,
  protective: z.boolean(),
  /** On that day they have also passed something of the child on to these, outside the school. */
  passedTo: z.optional(choices(z.enum(['centre']), 'leave-out')),
});
export type AccessLog = z.infer<typeof accessLogSchema>;
