import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';
import type { FactorBegun } from '@/staff/ports/account';
import type { SignInRefusal } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { FactorForm } from './factor-form';
import { look } from './look';

/** Begins a second step for oneself: an app that makes codes, or SMS where the stack is a local one. */
export function EnrolFactor({ onDone }: { onDone: () => void }) {
  const { account } = usePorts();
  const { t } = useTranslation(['account', 'signin']);
  const bySms = account.ownFactor === 'phone';
  const [number, setNumber] = useState('');
  const [begun, setBegun] = useState<FactorBegun>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SignInRefusal>();
  const begin = async () => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await account.beginFactor(bySms ? number.replaceAll(/[\s-]/g, '') : undefined);
    setBusy(false);
    if (answer.ok) setBegun(answer);
    else setRefusal(answer.reason);
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) void begin();
  };
  if (begun)
    return (
      <>
        {begun.key !== undefined && (
          <div className={look.factorKey}>
            <p>{t('account:enrol.key')}</p>
            <output>{begun.key.replaceAll(/(.{4})(?=.)/g, '$1 ')}</output>
          </div>
        )}
        <FactorForm
          ask={{ way: { kind: account.ownFactor, name: number }, finish: begun.finish }}
          onDone={onDone}
        />
      </>
    );
  return (
    <form className={look.form} noValidate onSubmit={onSubmit}>
      <p>{t(bySms ? 'account:enrol.sms' : 'account:enrol.app')}</p>
      {bySms && (
        <div className="field">
          <label htmlFor="factor-number">{t('account:enrol.number')}</label>
          <input
            id="factor-number"
            type="tel"
            autoComplete="tel"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        </div>
      )}
      {refusal !== undefined && (
        <p className={look.refusal} role="alert">
          {t(`signin:refusal.${refusal}`)}
        </p>
      )}
      <Button type="submit" variant="primary" aria-disabled={busy}>
        {t('account:enrol.begin')}
      </Button>
    </form>
  );
}
