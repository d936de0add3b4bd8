/** `schools/{s}/settings/sos`: whom an SOS reaches, when, and by which ways. */
import * as z from 'zod/mini';
import { timeSchema } from '../day-schemas';
import { choices } from '../documents/members';
import { textOf } from '../texts';

export const CHANNELS = ['inbox', 'push', 'email'] as const;
export const channelSchema = choices(z.enum(CHANNELS), 'leave-out');
export type Channel = z.infer<typeof channelSchema>;

/** A step names titles (`nurse`, `principal` …), `board`, or single people by uid. */
export const chainStepSchema = z.strictObject({
  /** Minutes after the chain began. Fractions are for demonstrations. */
  afterMinutes: z.number().check(z.minimum(0), z.maximum(24 * 60)),
  to: z.array(textOf(1, 128)),
  channels: z.array(channelSchema),
});
export type ChainStep = z.infer<typeof chainStepSchema>;

/** As many as firestore.rules can check at once. */
export const CHAIN_STEPS_MAX = 5;

/** When the weekly drill runs (weekday 0 Sunday … 6 Saturday). */
export const drillTimeSchema = z.strictObject({
  weekday: z.number().check(z.int(), z.minimum(0), z.maximum(6)),
  time: timeSchema,
});

export const sosSettingsSchema = z.strictObject({
  school: z.array(chainStepSchema).check(z.minLength(1), z.maxLength(CHAIN_STEPS_MAX)),
  /** Empty: nobody watches out of hours, and an SOS waits, truthfully told, for the next opening. */
  outOfHours: z.array(chainStepSchema).check(z.maxLength(CHAIN_STEPS_MAX)),
  /** How often the last step is repeated, minutes. */
  repeatMinutes: z.number().check(z.minimum(0.05), z.maximum(120)),
  /** Whether the pupil is asked once more before the SOS goes. */
  askFirst: z.boolean(),
  /** Absent: none. */
  drill: z.optional(drillTimeSchema),
});
export type SosSettings = z.infer<typeof sosSettingsSchema>;
