import { firstPasswordSchema } from '@domain/accounts/account-deed';

export type PasswordProblem = 'short' | 'same' | 'differs';

/** What is wrong with a password that somebody chooses in place of `first`; `undefined`: nothing. */
export function passwordProblem(
  first: string,
  chosen: string,
  repeated: string,
): PasswordProblem | undefined {
  if (!firstPasswordSchema.safeParse(chosen).success) return 'short';
  if (chosen === first) return 'same';
  return chosen === repeated ? undefined : 'differs';
}
