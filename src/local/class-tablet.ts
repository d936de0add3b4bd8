/** That this tablet shows a class, and the secret by which the server knows it. Names are never kept here: the list is asked for each time. */
import * as z from 'zod/mini';
import { tabletSecretSchema } from '@domain/accounts/class-tablet';
import { quickStorage } from './quick-storage';

const KEY = 'soramoyo.class-tablet';

const keptSchema = z.object({ school: z.string(), secret: tabletSecretSchema });
export type KeptClassTablet = z.infer<typeof keptSchema>;

/** Whether it is kept: a browser may forbid it, and then the tablet is none of the class. */
export function keepClassTablet(tablet: KeptClassTablet): boolean {
  try {
    quickStorage()?.setItem(KEY, JSON.stringify(tablet));
    return keptClassTablet()?.secret === tablet.secret;
  } catch {
    return false;
  }
}

/** `undefined`: it is an ordinary tablet. */
export function keptClassTablet(): KeptClassTablet | undefined {
  try {
    return keptSchema.safeParse(JSON.parse(quickStorage()?.getItem(KEY) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

export function forgetClassTablet(): void {
  quickStorage()?.removeItem(KEY);
}
