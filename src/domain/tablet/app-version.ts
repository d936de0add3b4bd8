/** `city/app`: from which version of the app on tablets and staff's devices are asked to update. */
import * as z from 'zod/mini';

/** Of this app. Raised with a change after which older ones should be asked to update: not with every build. */
export const APP_VERSION = 1;

export const appSchema = z.strictObject({
  minimum: z.number().check(z.int(), z.minimum(1)),
});
export type AppMinimum = z.infer<typeof appSchema>;

/** Whether the city asks this app to make place for a newer one. It asks; nothing stops working. */
export function isOutdated({ minimum }: AppMinimum): boolean {
  return minimum > APP_VERSION;
}
