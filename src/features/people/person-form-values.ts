/** What a form about a colleague holds, and what of it is stored. */
import { addressSchema, firstPasswordSchema } from '@domain/accounts/account-deed';
import { OF_TITLE } from '@domain/access/titles';
import type { PayloadOf } from '@domain/commands/registry';
import { DUTIES, type Staff, TITLES } from '@domain/identity';
import * as z from 'zod/mini';

const personFields = z.strictObject({
  displayName: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  title: z.enum(TITLES),
  duties: z.array(z.enum(DUTIES)),
  classIds: z.array(z.string()),
  workDays: z.array(z.number()),
  works: z.enum(['works', 'away', 'left']),
  /** Of whoever is away: the first day here again. */
  backOn: z.string(),
});
export const personFormSchema = personFields.check(
  z.refine(({ works, backOn }) => works !== 'away' || backOn !== '', { path: ['backOn'] }),
);
export type PersonValues = z.infer<typeof personFormSchema>;

export const newPersonFormSchema = z.extend(personFields, {
  email: addressSchema,
  /** Empty: a provider lets them in, or they ask for one by mail. */
  password: z.union([z.literal(''), firstPasswordSchema]),
});
export type NewPersonValues = z.infer<typeof newPersonFormSchema>;

const WEEKDAYS = [1, 2, 3, 4, 5];
export const NOBODY_YET: NewPersonValues = {
  ...{
    displayName: '',
    title: 'homeroom',
    duties: [],
    classIds: [],
    workDays: WEEKDAYS,
    works: 'works',
    backOn: '',
  },
  ...{ email: '', password: '' },
};

export const valuesOf = ({ active, backOn = '', duties = [], ...one }: Staff): PersonValues => {
  const { displayName, title, classIds, workDays } = one;
  const works = active ? 'works' : backOn === '' ? 'left' : 'away';
  return { displayName, title, duties, classIds, workDays, works, backOn };
};

/** The role follows from the title. Whoever has no classes by their role gets none. */
function postOf({ title, duties, displayName, classIds, workDays }: PersonValues) {
  const { role } = OF_TITLE[title];
  return {
    ...{ role, title, displayName: displayName.trim(), ...(duties.length > 0 && { duties }) },
    classIds: role === 'admin' ? [] : classIds,
    workDays: workDays.toSorted((a, b) => a - b),
  };
}

export function memberOf(values: PersonValues, { cover, byHand }: Staff): Staff {
  const post = postOf(values);
  return {
    ...post,
    cover: post.role === 'admin' ? {} : cover,
    active: values.works === 'works',
    ...(values.works === 'away' && { backOn: values.backOn }),
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
