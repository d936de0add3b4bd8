import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForNewPassword } from '@/sync/account/forgotten-password';
import type { SignInRefusal } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { credentialsSchema } from './credentials';
import { look } from './look';

/** Pupils ask an adult; adults with a mailbox ask for a mail. Whether the address is known is not said. `children`: another way in. */
export function ForgottenPassword({ children }: { children?: ReactNode }) {
  const { t, i18n } = useTranslation('signin');
  const [open, setOpen] = useState(false);
  const [email, setEmail] = useState('');
  const [state, setState] = useState<'malformed' | 'busy' | 'sent' | SignInRefusal>();
  const send = async () => {
    if (!credentialsSchema.shape.email.safeParse(email).success) {
      setState('malformed');
      document.getElementById('forgotten-email')?.focus();
      return;
    }
    setState('busy');
    setState((await askForNewPassword(email, i18n.language)) ?? 'sent');
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state !== 'busy') void send();
  };
  const isRefusal = state !== undefined && !['malformed', 'busy', 'sent'].includes(state);
  return (
    <div className={look.forgotten}>
      <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('forgotten.open')}
      </Button>
      {open && (
        <>
          <p>{t('forgotten.pupils')}</p>
          {children}
          <form className={look.form} noValidate onSubmit={onSubmit}>
            <p>{t('forgotten.adults')}</p>
            <div className="field">
              <label htmlFor="forgotten-email">{t('forgotten.email')}</label>
              <input
                id="forgotten-email"
                type="email"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                value={email}
                aria-invalid={state === 'malformed'}
                aria-describedby={state === 'malformed' ? 'forgotten-email-error' : undefined}
                onChange={(event) => setEmail(event.target.value)}
              />
              {state === 'malformed' && (
                <p id="forgotten-email-error" className="field-error">
                  {t('emailMissing')}
                </p>
              )}
            </div>
            {isRefusal && (
              <p className={look.refusal} role="alert">
                {t(`refusal.${state as SignInRefusal}`)}
              </p>
            )}
            {state === 'sent' && <p role="status">{t('forgotten.sent')}</p>}
            <Button type="submit" aria-disabled={state === 'busy'}>
              {t('forgotten.send')}
            </Button>
          </form>
        </>
      )}
    </div>
  );
}
