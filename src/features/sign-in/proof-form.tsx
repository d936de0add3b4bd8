import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';
import type { OwnAccount, Proof } from '@/staff/ports/account';
import type { FactorAskedBy, SignInRefusal } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { FactorForm } from './factor-form';
import { look } from './look';
import { useProviderName } from './use-provider-name';

interface ProofFormProps {
  account: OwnAccount;
  submit: string;
  onProven: () => void;
}

/** The same person once more, by the way that they have signed in by. */
export function ProofForm({ account: { email, provider }, submit, onProven }: ProofFormProps) {
  const { account } = usePorts();
  const { t } = useTranslation(['signin', 'account']);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const nameOf = useProviderName();
  const [refusal, setRefusal] = useState<SignInRefusal>();
  const [asked, setAsked] = useState<FactorAskedBy<Proof>>();
  const take = async (proving: Promise<Proof>) => {
    setBusy(true);
    setRefusal(undefined);
    const proof = await proving;
    setBusy(false);
    if (proof.ok) onProven();
    else if (proof.reason === 'needs-factor') setAsked(proof.ask);
    else setRefusal(proof.reason);
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) void take(account.proveByPassword(password));
  };
  if (asked) return <FactorForm ask={asked} onDone={onProven} />;
  return (
    <form className={look.form} noValidate onSubmit={onSubmit}>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <p className="muted">{email}</p>
      {provider === undefined && (
        <div className="field">
          <label htmlFor="proof-password">{t('signin:password')}</label>
          <input
            id="proof-password"
            type="password"
            autoComplete="current-password"
            autoFocus
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
      )}
      {refusal !== undefined && (
        <p className={look.refusal} role="alert">
          {t(refusal === 'wrong-credentials' ? 'account:wrongPassword' : `signin:refusal.${refusal}`)}
        </p>
      )}
      {provider === undefined ? (
        <Button type="submit" variant="primary" aria-disabled={busy}>
          {submit}
        </Button>
      ) : (
        <Button
          variant="primary"
          aria-disabled={busy}
          onClick={() => void take(account.proveByProvider(provider))}
        >
          {t('signin:provider.go', { name: nameOf(provider) })}
        </Button>
      )}
    </form>
  );
}
