import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { signIn, type SignInRefusal } from '@/sync/sign-in';
import { Button } from '@/ui/button';
import { type Credentials, credentialsSchema } from './credentials';

/** E-mail and password. Success needs no word here: the new session opens its area. */
export function SignInForm() {
  const { t } = useTranslation('signin');
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const {
    register,
    handleSubmit,
    formState: { errors, isSubmitting },
  } = useForm<Credentials>({ resolver: zodResolver(credentialsSchema) });

  const submit = handleSubmit(async ({ email, password }) => {
    setRefusal(null);
    const result = await signIn(email, password);
    if (!result.ok) setRefusal(result.reason);
  });

  return (
    <form className="sign-in-form" noValidate onSubmit={(event) => void submit(event)}>
      <div className="field">
        <label htmlFor="sign-in-email">{t('email')}</label>
        <input
          id="sign-in-email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={errors.email !== undefined}
          aria-describedby={errors.email && 'sign-in-email-error'}
          {...register('email')}
        />
        {errors.email && (
          <p id="sign-in-email-error" className="field-error">
            {t('emailMissing')}
          </p>
        )}
      </div>
      <div className="field">
        <label htmlFor="sign-in-password">{t('password')}</label>
        <input
          id="sign-in-password"
          type="password"
          autoComplete="current-password"
          aria-invalid={errors.password !== undefined}
          aria-describedby={errors.password && 'sign-in-password-error'}
          {...register('password')}
        />
        {errors.password && (
          <p id="sign-in-password-error" className="field-error">
            {t('passwordMissing')}
          </p>
        )}
      </div>
      {refusal !== null && (
        <p className="sign-in-refusal" role="alert">
          {t(`refusal.${refusal}`)}
        </p>
      )}
      <Button type="submit" variant="primary" aria-disabled={isSubmitting}>
        {t(isSubmitting ? 'signingIn' : 'signIn')}
      </Button>
    </form>
  );
}
