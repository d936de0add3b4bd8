import { type SubmitEvent, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecondFactorAsked, SignInRefusal } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { look } from './look';

interface FactorFormProps<T> {
  ask: SecondFactorAsked<T>;
  onDone: (result: T) => void;
}

type Ended =
  { readonly ok: true } | { readonly ok: false; readonly reason: SignInRefusal | 'needs-password' };

/** The code of the second step: from an app on the person's own device, or by SMS. */
export function FactorForm<T extends Ended>({ ask, onDone }: FactorFormProps<T>) {
  const { t } = useTranslation('signin');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SignInRefusal>();
  const send = async () => setRefusal(await ask.send());
  const sendOnce = useEffectEvent(() => void send());
  useEffect(() => sendOnce(), []);
  const submit = async () => {
    setBusy(true);
    setRefusal(undefined);
    const result = await ask.finish(code.replaceAll(/\s/g, ''));
    setBusy(false);
    if (result.ok || result.reason === 'needs-password') onDone(result as T);
    else setRefusal(result.reason);
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy && code.trim() !== '') void submit();
  };
  return (
    <form className={look.form} noValidate onSubmit={onSubmit}>
      <p>{t(ask.way.kind === 'totp' ? 'factor.fromApp' : 'factor.fromSms', { to: ask.way.name })}</p>
      <div className="field">
        <label htmlFor="sign-in-code">{t('factor.code')}</label>
        <input
          id="sign-in-code"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </div>
      {refusal !== undefined && (
        <p className={look.refusal} role="alert">
          {t(`refusal.${refusal}`)}
        </p>
      )}
      <Button type="submit" variant="primary" aria-disabled={busy}>
        {t('factor.go')}
      </Button>
      {ask.way.kind === 'phone' && <Button onClick={() => void send()}>{t('factor.again')}</Button>}
    </form>
  );
}
