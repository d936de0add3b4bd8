import { PASSWORD_MIN } from '@domain/accounts/account-deed';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';

interface SignInFieldsProps {
  email: UseFormRegisterReturn;
  password: UseFormRegisterReturn;
  wrong: { readonly email?: unknown; readonly password?: unknown };
}

/** How somebody who begins signs in: the address, and a first password where no provider lets them in. */
export function SignInFields({ email, password, wrong }: SignInFieldsProps) {
  const { t } = useTranslation('people');
  return (
    <>
      <Field label={t('field.email')} wrong={wrong.email ? t('wrong.email') : undefined}>
        {(control) => <input {...control} type="email" autoComplete="off" {...email} />}
      </Field>
      <Field
        label={t('field.password')}
        hint={t('field.passwordHint')}
        wrong={wrong.password ? t('wrong.password', { count: PASSWORD_MIN }) : undefined}
      >
        {(control) => <input {...control} type="text" autoComplete="off" {...password} />}
      </Field>
    </>
  );
}
