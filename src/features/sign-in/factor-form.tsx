import { type SubmitEvent, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecondFactorAsked, SignInRefusal } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { look } from './look';
import { Refusal } from './refusal';

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
  const [sms, setSms] = useState<'sending' | 'fromSms' | 'notSent'>(ask.send ? 'sending' : 'fromSms');
  const send = async () => {
    setSms('sending');
    setRefusal(undefined);
    const notSent = await ask.send?.();
    setSms(notSent === undefined ? 'fromSms' : 'notSent');
    setRefusal(notSent);
  };
  const sendOnce = useEffectEvent(() => ask.send && void send());
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
  const told = ask.way.kind === 'totp' ? 'fromApp' : sms;
  return (
    <form className={look.form} noValidate onSubmit={onSubmit}>
      <p role="status">{told !== 'notSent' && t(`factor.${told}`, { to: ask.way.name })}</p>
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
      {refusal !== undefined && <Refusal>{t(`refusal.${refusal}`)}</Refusal>}
      <Button type="submit" variant="primary" aria-disabled={busy}>
        {t('factor.go')}
      </Button>
      {ask.send && (
        <Button aria-disabled={sms === 'sending'} onClick={() => sms === 'sending' || void send()}>
          {t('factor.again')}
        </Button>
      )}
    </form>
  );
}
