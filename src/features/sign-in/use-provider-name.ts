import { useTranslation } from 'react-i18next';
import type { SignInProvider } from '@/firebase/stack';

/** What a way to sign in is called: as the project says, or the name that everybody knows. */
export function useProviderName(): (provider: SignInProvider) => string {
  const { t } = useTranslation('signin');
  return ({ id, name }) => {
    if (name !== undefined) return name;
    if (id === 'google.com') return t('provider.google');
    return t(id === 'oidc.microsoft' ? 'provider.microsoft' : 'provider.school');
  };
}
