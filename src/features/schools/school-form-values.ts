/** What the forms about a school and its administrator hold. */
import { addressSchema, firstPasswordSchema } from '@domain/accounts/account-deed';
import type { PayloadOf } from '@domain/commands/registry';
import * as z from 'zod/mini';

export const administratorFormSchema = z.strictObject({
  person: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  email: addressSchema,
  /** Empty: a provider lets them in, or they ask for one by mail. */
  password: z.union([z.literal(''), firstPasswordSchema]),
});
export type AdministratorValues = z.infer<typeof administratorFormSchema>;
export const NOBODY_YET: AdministratorValues = { person: '', email: '', password: '' };

export const schoolFormSchema = z.extend(administratorFormSchema, {
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  /** As it is copied from a list: full-width, with spaces, in small letters. */
  code: z.string().check(z.refine((text) => /^[A-Z][0-9]{12}$/.test(codeOf(text)))),
});
export const NO_SCHOOL_YET = { ...NOBODY_YET, name: '', code: '' };

export const codeOf = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

export function administratorOf({
  person,
  email,
  password,
}: AdministratorValues): PayloadOf<'appoint-administrator'>['administrator'] {
  return { displayName: person.trim(), email: email.trim(), ...(password !== '' && { password }) };
}
