import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { useInstall } from './use-install';

export function InstallHint() {
  const { rich } = useText('tablet');
  const install = useInstall();
  if (install.how === 'no') return null;
  return (
    <section aria-labelledby="menu-install">
      <h3 id="menu-install">{rich('install.title')}</h3>
      {install.how === 'ask' ? (
        <Button onClick={install.install}>{rich('install.button')}</Button>
      ) : (
        <p>{rich('install.by-hand')}</p>
      )}
    </section>
  );
}
