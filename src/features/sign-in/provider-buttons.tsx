import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveFor, providers, signInOnReturn } from '@/sync/account/provider-sign-in';
import type { FactorAskedBy, SignInRefusal, SignInResult } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { FactorForm } from './factor-form';
import { look } from './look';
import { Refusal } from './refusal';
import { useProviderName } from './use-provider-name';

/** The school's own accounts, where the project has them. Whoever comes back from the provider's page is signed in here. */
export function ProviderButtons() {
  const { t } = useTranslation('signin');
  const nameOf = useProviderName();
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const [asked, setAsked] = useState<FactorAskedBy<SignInResult>>();
  useEffect(() => {
    void signInOnReturn().then((result) => {
      if (!result || result.ok) return;
      if (result.reason === 'needs-factor') setAsked(result.ask);
      else if (result.reason !== 'needs-password') setRefusal(result.reason);
    });
  }, []);
  if (providers.length === 0) return null;
  if (asked) return <FactorForm ask={asked} onDone={() => undefined} />;
  return (
    <div className={look.providers} role="group" aria-label={t('providers')}>
      {refusal !== null && <Refusal>{t(`refusal.${refusal}`)}</Refusal>}
      {providers.map((provider) => (
        <Button key={provider.id} variant="primary" onClick={() => void leaveFor(provider)}>
          {t('provider.go', { name: nameOf(provider) })}
        </Button>
      ))}
      <p className="muted">{t('orPassword')}</p>
    </div>
  );
}
