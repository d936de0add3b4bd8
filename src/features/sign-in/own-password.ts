import * as z from 'zod/mini';
import { firstPasswordSchema } from '@domain/accounts/account-deed';

export type PasswordProblem = 'short' | 'same' | 'differs';

/** A password that somebody chooses in place of `first`, twice. What is wrong is called by a `PasswordProblem`. */
export function ownPasswordSchema(first: string) {
  return z.object({ own: z.string(), repeated: z.string() }).check((ctx) => {
    const { own, repeated } = ctx.value;
    const wrong = (name: keyof typeof ctx.value, message: PasswordProblem) =>
      ctx.issues.push({ code: 'custom', path: [name], message, input: ctx.value[name] });
    if (!firstPasswordSchema.safeParse(own).success) wrong('own', 'short');
    else if (own === first) wrong('own', 'same');
    else if (own !== repeated) wrong('repeated', 'differs');
  });
}
