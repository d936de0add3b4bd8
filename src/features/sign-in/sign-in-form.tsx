import { lazy, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type FactorAskedBy,
  type PasswordAsked,
  signIn,
  type SignInRefusal,
  type SignInResult,
} from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { LazyPart } from '@/ui/lazy-part';
import { type Credentials, credentialsSchema } from './credentials';
import { FactorForm } from './factor-form';
import { look } from './look';
import { Refusal } from './refusal';

const OwnPasswordForm = lazy(() =>
  import('./own-password-form').then((m) => ({ default: m.OwnPasswordForm })),
);

const FIELDS = ['email', 'password'] as const;

/**
 * E-mail and password. Success needs no word here: the new session opens its area. Written by hand, and not on
 * the form library of the other forms here: every pupil's tablet would load that before the first tap, for two fields.
 */
export function SignInForm() {
  const { t } = useTranslation('signin');
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const [missing, setMissing] = useState<readonly (keyof Credentials)[]>([]);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<FactorAskedBy<SignInResult>>();
  const [first, setFirst] = useState('');
  const [choosing, setChoosing] = useState<{ asked: PasswordAsked; first: string }>();

  const take = (result: SignInResult, first: string) => {
    if (result.ok) return;
    setAsked(result.reason === 'needs-factor' ? result.ask : undefined);
    setChoosing(result.reason === 'needs-password' ? { asked: result, first } : undefined);
    if (result.reason !== 'needs-factor' && result.reason !== 'needs-password') setRefusal(result.reason);
  };
  const submit = async (form: HTMLFormElement) => {
    setRefusal(null);
    const entered = credentialsSchema.safeParse(Object.fromEntries(new FormData(form)));
    const wrong = FIELDS.filter((field) => entered.error?.issues.some(({ path }) => path[0] === field));
    setMissing(wrong);
    if (!entered.success) {
      form.querySelector<HTMLInputElement>(`[name='${wrong[0] ?? 'email'}']`)?.focus();
      return;
    }
    setBusy(true);
    const result = await signIn(entered.data.email, entered.data.password);
    setBusy(false);
    setFirst(entered.data.password);
    take(result, entered.data.password);
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) void submit(event.currentTarget);
  };

  if (choosing)
    return (
      <LazyPart instead={<p role="alert">{t('refusal.offline')}</p>}>
        <OwnPasswordForm
          {...choosing}
          onResult={(result, own) => take(result, own)}
          onLeave={() => setChoosing(undefined)}
        />
      </LazyPart>
    );
  if (asked) return <FactorForm ask={asked} onDone={(result) => take(result, first)} />;
  return (
    <form className={look.form} noValidate onSubmit={onSubmit}>
      <div className="field">
        <label htmlFor="sign-in-email">{t('email')}</label>
        <input
          id="sign-in-email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          name="email"
          aria-invalid={missing.includes('email')}
          aria-describedby={missing.includes('email') ? 'sign-in-email-error' : undefined}
        />
        {missing.includes('email') && (
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
          name="password"
          aria-invalid={missing.includes('password')}
          aria-describedby={missing.includes('password') ? 'sign-in-password-error' : undefined}
        />
        {missing.includes('password') && (
          <p id="sign-in-password-error" className="field-error">
            {t('passwordMissing')}
          </p>
        )}
      </div>
      {refusal !== null && <Refusal>{t(`refusal.${refusal}`)}</Refusal>}
      <Button type="submit" variant="primary" aria-disabled={busy}>
        {t(busy ? 'signingIn' : 'signIn')}
      </Button>
    </form>
  );
}
