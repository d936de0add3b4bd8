import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentForm } from '@/staff/form/use-sent-form';
import { usePorts } from '@/staff/ports';
import type { OwnAccount, Proof } from '@/staff/ports/account';
import type { FactorAskedBy, SignInRefusal } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { credentialsSchema } from './credentials';
import * as z from 'zod/mini';
import { EntryField, EntryForm } from './entry-form';
import { FactorForm } from './factor-form';
import { Refusal } from './refusal';
import { useProviderName } from './use-provider-name';

const passwordSchema = z.pick(credentialsSchema, { password: true });

interface ProofFormProps {
  account: OwnAccount;
  submit: string;
  onProven: () => void;
}

/** The same person once more, by the way that they have signed in by. */
export function ProofForm({ account: { email, provider }, submit, onProven }: ProofFormProps) {
  const { account } = usePorts();
  const { t } = useTranslation(['signin', 'account']);
  const [busy, setBusy] = useState(false);
  const nameOf = useProviderName();
  const [refusal, setRefusal] = useState<SignInRefusal>();
  const [asked, setAsked] = useState<FactorAskedBy<Proof>>();
  const take = async (proving: Promise<Proof>) => {
    setRefusal(undefined);
    const proof = await proving;
    if (proof.ok) onProven();
    else if (proof.reason === 'needs-factor') setAsked(proof.ask);
    else setRefusal(proof.reason);
    return proof.ok;
  };
  const form = useSentForm({
    ...{ schema: passwordSchema, empty: { password: '' }, asTyped: true },
    send: ({ password }) => take(account.proveByPassword(password)),
  });
  const goToProvider = async (id: NonNullable<OwnAccount['provider']>) => {
    if (busy) return;
    setBusy(true);
    await take(account.proveByProvider(id));
    setBusy(false);
  };
  if (asked) return <FactorForm ask={asked} onDone={onProven} />;
  return (
    <EntryForm of={form}>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <p className="muted">{email}</p>
      {provider === undefined && (
        <EntryField
          of={form}
          name="password"
          id="proof-password"
          label={t('signin:password')}
          type="password"
          autoComplete="current-password"
          autoFocus
          wrong={() => t('signin:passwordMissing')}
        />
      )}
      {refusal !== undefined && (
        <Refusal>
          {t(refusal === 'wrong-credentials' ? 'account:wrongPassword' : `signin:refusal.${refusal}`)}
        </Refusal>
      )}
      {provider === undefined ? (
        <Button type="submit" variant="primary" aria-disabled={form.isSending}>
          {submit}
        </Button>
      ) : (
        <Button variant="primary" aria-disabled={busy} onClick={() => void goToProvider(provider)}>
          {t('signin:provider.go', { name: nameOf(provider) })}
        </Button>
      )}
    </EntryForm>
  );
}
