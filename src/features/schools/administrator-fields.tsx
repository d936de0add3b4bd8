import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { SignInFields } from '@/staff/people/sign-in-fields';

interface AdministratorFieldsProps {
  register: (name: 'person' | 'email' | 'password') => UseFormRegisterReturn;
  wrong: { readonly person?: unknown; readonly email?: unknown; readonly password?: unknown };
}

/** Who looks after a school's lists and settings, and how they sign in. */
export function AdministratorFields({ register, wrong }: AdministratorFieldsProps) {
  const { t } = useTranslation('schools');
  return (
    <>
      <Field label={t('field.person')} wrong={wrong.person ? t('wrong.person') : undefined}>
        {(control) => <input {...control} type="text" autoComplete="off" {...register('person')} />}
      </Field>
      <SignInFields email={register('email')} password={register('password')} wrong={wrong} />
    </>
  );
}
