/**
 * A password that somebody else has set is changed at its first use. Until then it opens nothing (`hasOwnPassword` in
 * rules/asking.rules decides the same). The mark is a claim of the account, beside those of claimsSchema.
 */
import * as z from 'zod/mini';
import type { Claims } from '../identity';
import { formOfGrade, gradeOfClass } from '../school/grades';

/** In the account's claims, `true`, for as long as the password is somebody else's. */
export const FIRST_PASSWORD = 'firstPassword';

const markedSchema = z.object({ [FIRST_PASSWORD]: z.literal(true) });
const tokenSchema = z.extend(markedSchema, {
  firebase: z.object({ sign_in_provider: z.literal('password') }),
});

/** Whether whoever has such an account chooses a password of their own. Children of grades 1–3 keep what they were given. */
export function choosesOwnPassword({ role, classId }: Pick<Claims, 'role' | 'classId'>): boolean {
  if (role !== 'pupil') return true;
  return classId !== undefined && formOfGrade(gradeOfClass(classId)) === 'grades4_9';
}

/** Whether an account's claims say that its password was set by somebody else. */
export function isMarked(claims: unknown): boolean {
  return markedSchema.safeParse(claims).success;
}

/** The same of a sign-in: whoever came in by a provider or a card has not used it. `token` is the ID token's content. */
export function isByFirstPassword(token: unknown): boolean {
  return tokenSchema.safeParse(token).success;
}

/** The account's claims with the mark, or without. */
export function claimsMarked<C extends object>(claims: C, marked: boolean): C & { firstPassword?: true } {
  return { ...claims, ...(marked && { [FIRST_PASSWORD]: true as const }) };
}
