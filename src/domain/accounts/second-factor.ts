/** When a sign-in is sure enough for what a school shows its adults. The rules decide the same (`isSure` in rules/asking.rules). */
import * as z from 'zod/mini';
import type { Policy } from '../school/settings';

/** What Authentication calls a second factor of its own. */
export const OWN_FACTORS = ['phone', 'totp'] as const;

const tokenSchema = z.object({
  firebase: z.object({
    sign_in_provider: z.optional(z.string()),
    sign_in_second_factor: z.optional(z.string()),
  }),
});

/** What stands on each staff document of a school with this policy; `undefined` where nothing is asked for. */
export function factorsOf(policy: Pick<Policy, 'requireMfa' | 'factorProviders'> | undefined) {
  return policy?.requireMfa ? [...OWN_FACTORS, ...(policy.factorProviders ?? [])] : undefined;
}

/** Whether whoever signed in has shown what is asked for. `token` is the ID token's content. */
export function isSure(factors: readonly string[] | undefined, token: unknown): boolean {
  if (factors === undefined) return true;
  const read = tokenSchema.safeParse(token);
  if (!read.success) return false;
  const { sign_in_second_factor: second, sign_in_provider: provider } = read.data.firebase;
  return [second, provider].some((one) => one !== undefined && factors.includes(one));
}
