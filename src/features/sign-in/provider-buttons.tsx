import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveFor, providers, signInOnReturn } from '@/sync/account/provider-sign-in';
import type { SignInRefusal } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { look } from './look';

/** The school's own accounts, where the project has them. Whoever comes back from the provider's page is signed in here. */
export function ProviderButtons() {
  const { t } = useTranslation('signin');
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  useEffect(() => {
    void signInOnReturn().then((result) => {
      if (result && !result.ok) setRefusal(result.reason);
    });
  }, []);
  if (providers.length === 0) return null;
  return (
    <div className={look.providers} role="group" aria-label={t('providers')}>
      {refusal !== null && (
        <p className={look.refusal} role="alert">
          {t(`refusal.${refusal}`)}
        </p>
      )}
      {providers.map((provider) => (
        <Button key={provider.id} variant="primary" onClick={() => void leaveFor(provider)}>
          {t(`provider.${provider.id === 'google.com' ? 'google' : 'microsoft'}`)}
        </Button>
      ))}
      <p className="muted">{t('orPassword')}</p>
    </div>
  );
}
