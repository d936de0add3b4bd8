import type { AuthBlockingEvent } from 'firebase-functions/identity';
import * as z from 'zod/mini';
import type { Arrival } from './admission';

const profileSchema = z.object({ email: z.string() });

/** Names of providers that vouch for addresses, from `SIGN_IN_PROVIDERS` (by commas): none unless somebody has named them. */
export function namedProviders({ SIGN_IN_PROVIDERS = '' }: NodeJS.ProcessEnv): string[] {
  return SIGN_IN_PROVIDERS.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'password');
}

/** A blocking event in the words of `admission`. */
export function arrivalOf({ data, additionalUserInfo }: AuthBlockingEvent): Arrival {
  const profile = profileSchema.safeParse(additionalUserInfo?.profile);
  return {
    uid: data?.uid ?? '',
    email: data?.email,
    emailVerified: data?.emailVerified === true,
    by: additionalUserInfo?.providerId,
    vouchedFor: profile.success ? profile.data.email : undefined,
  };
}
