/** What a form about a colleague holds, and what of it is stored. */
import { addressSchema, firstPasswordSchema } from '@domain/accounts/account-deed';
import { OF_TITLE } from '@domain/access/titles';
import type { PayloadOf } from '@domain/commands/registry';
import { type Staff, TITLES } from '@domain/identity';
import * as z from 'zod/mini';

export const personFormSchema = z.strictObject({
  displayName: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  title: z.enum(TITLES),
  classIds: z.array(z.string()),
  workDays: z.array(z.number()),
  active: z.boolean(),
});
export type PersonValues = z.infer<typeof personFormSchema>;

export const newPersonFormSchema = z.extend(personFormSchema, {
  email: addressSchema,
  /** Empty: a provider lets them in, or they ask for one by mail. */
  password: z.union([z.literal(''), firstPasswordSchema]),
});
export type NewPersonValues = z.infer<typeof newPersonFormSchema>;

const WEEKDAYS = [1, 2, 3, 4, 5];
export const NOBODY_YET: NewPersonValues = {
  ...{ displayName: '', title: 'homeroom', classIds: [], workDays: WEEKDAYS, active: true },
  ...{ email: '', password: '' },
};

export const valuesOf = ({ displayName, title, classIds, workDays, active }: Staff): PersonValues => ({
  ...{ displayName, title, classIds, workDays, active },
});

/** The role follows from the title. Whoever has no classes by their role gets none. */
function postOf({ title, displayName, classIds, workDays }: PersonValues) {
  const { role } = OF_TITLE[title];
  return {
    ...{ role, title, displayName: displayName.trim() },
    classIds: role === 'admin' ? [] : classIds,
    workDays: workDays.toSorted((a, b) => a - b),
  };
}

export function memberOf(values: PersonValues, { cover, byHand }: Staff): Staff {
  const post = postOf(values);
  return {
    ...post,
    cover: post.role === 'admin' ? {} : cover,
    active: values.active,
    ...(byHand && { byHand }),
  };
}

export function invitationOf({
  email,
  password,
  ...person
}: NewPersonValues): PayloadOf<'invite-staff-member'> {
  const member = { ...postOf(person), cover: {} };
  return { email: email.trim(), member, ...(password !== '' && { password }) };
}
