import * as z from 'zod/mini';
import { isoInstant } from './day-schemas';

/** `users/{uid}/devices/{deviceId}`: where a push for this person can be delivered. */
export const deviceSchema = z.strictObject({
  token: z.string().check(z.minLength(1), z.maxLength(4096)),
  platform: z.string().check(z.maxLength(40)),
  school: z.optional(z.string()),
  pupilId: z.optional(z.string()),
  updatedAt: isoInstant,
});
export type Device = z.infer<typeof deviceSchema>;
