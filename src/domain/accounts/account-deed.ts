/** What a command leaves to be done with somebody's account: accounts do not lie in the database, so it is done after the transaction. */
import * as z from 'zod/mini';
import { isoInstant } from '../day-schemas';
import { claimsSchema } from '../identity';
import { textOf } from '../texts';

/** Of the first password, which the person changes. */
export const PASSWORD_MIN = 10;
/**
 * Of one that a list brings. Another system has often given it out on paper already: to refuse it at nine letters would keep a class out
 * on its first morning. Adults and grades 4–9 choose an own one of `PASSWORD_MIN` before anything else opens (accounts/first-password.ts);
 * for grades 1–3, who keep it, ten letters are a wall.
 */
export const LISTED_PASSWORD_MIN = 8;
export const firstPasswordSchema = z.string().check(z.minLength(PASSWORD_MIN), z.maxLength(100));
export const addressSchema = z.email().check(z.maxLength(254));

/** `schools/{s}/accountDeeds/{uid}`. Gone once it is done; a sweep goes on with what was left. Nobody reads it. */
export const accountDeedSchema = z.strictObject({
  displayName: textOf(1, 60),
  claims: claimsSchema,
  /** Closed: nobody signs in, and whoever is signed in is signed out. */
  disabled: z.boolean(),
  /** Where the account does not exist yet. */
  email: z.optional(addressSchema),
  password: z.optional(firstPasswordSchema),
  /** The second factor goes, and whoever is signed in is signed out. */
  withoutFactors: z.optional(z.boolean()),
  /** Whoever is signed in is signed out. */
  signedOut: z.optional(z.boolean()),
  at: isoInstant,
});
export type AccountDeed = z.infer<typeof accountDeedSchema>;
