import * as z from 'zod/mini';
import { serverInstant } from '../day-schemas';
import { textOf } from '../texts';

/** `users/{uid}/devices/{deviceId}`: where a push for this person can be delivered. */
export const deviceSchema = z.strictObject({
  token: textOf(1, 4096),
  platform: textOf(0, 40),
  school: z.optional(z.string()),
  pupilId: z.optional(z.string()),
  updatedAt: serverInstant,
});
export type Device = z.infer<typeof deviceSchema>;
