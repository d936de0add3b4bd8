/** What the form about one child holds, and what of it is sent. */
import { addressSchema, firstPasswordSchema } from '@domain/accounts/account-deed';
import type { PayloadOf } from '@domain/commands/registry';
import type { Pupil } from '@domain/school/school';
import * as z from 'zod/mini';

const NUMBER = /^[1-9]\d?$/;
const name = () => z.string().check(z.trim(), z.minLength(1), z.maxLength(60));

export const childFormSchema = z.strictObject({
  ...{ familyName: name(), givenName: name(), kana: z.string().check(z.trim(), z.maxLength(120)) },
  classId: z.string().check(z.minLength(1)),
  /** Empty: none. */
  otherClassId: z.string(),
  number: z.string().check(z.refine((text) => NUMBER.test(text.normalize('NFKC').trim()))),
  here: z.boolean(),
  /** Both empty: as before, or not yet. */
  email: z.union([z.literal(''), addressSchema]),
  password: z.union([z.literal(''), firstPasswordSchema]),
});
export type ChildValues = z.infer<typeof childFormSchema>;

export const NO_CHILD_YET: ChildValues = {
  ...{ familyName: '', givenName: '', kana: '', classId: '', otherClassId: '', number: '' },
  ...{ here: true, email: '', password: '' },
};

export const valuesOf = ({ classId, classIds, number, status, ...names }: Pupil): ChildValues => ({
  ...NO_CHILD_YET,
  ...{ familyName: names.familyName, givenName: names.givenName, kana: names.kana },
  ...{ classId, otherClassId: classIds.find((id) => id !== classId) ?? '', number: String(number) },
  here: status === 'active',
});

interface Entered {
  readonly classId: string;
  readonly otherClassId?: string;
  readonly number: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly kana: string;
}

function enteredIn({ classId, otherClassId, number, ...names }: ChildValues): Entered {
  return {
    classId,
    ...(otherClassId !== '' && otherClassId !== classId && { otherClassId }),
    number: Number(number.normalize('NFKC').trim()),
    familyName: names.familyName.trim(),
    givenName: names.givenName.trim(),
    kana: names.kana.trim(),
  };
}

/** The child as it will stand. */
export function pupilOf(values: ChildValues, stored: Pupil): Pupil {
  const { otherClassId, ...entered } = enteredIn(values);
  const classIds = [entered.classId, ...(otherClassId === undefined ? [] : [otherClassId])];
  return { ...stored, ...entered, classIds, status: values.here ? 'active' : 'left' };
}

export function childOf(values: ChildValues, pupilId: string | undefined): PayloadOf<'store-child'> {
  const { here, email, password } = values;
  return {
    ...(pupilId !== undefined && { pupilId }),
    ...{ child: enteredIn(values), here },
    ...(email !== '' && { signIn: { email: email.trim(), ...(password !== '' && { password }) } }),
  };
}
