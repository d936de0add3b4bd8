import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { StaffSession } from '@/local/session';
import { Button } from '@/ui/button';
import { usePush } from './use-push';
import { look } from './look';

/** Whether this device rings its owner when an SOS comes in, and the button that asks for it. */
export function StaffPush({ session }: { session: StaffSession }) {
  const { t } = useTranslation('alarm');
  const push = usePush(session);
  return (
    <section className={clsx(look.card, 'card')} aria-labelledby="push-card">
      <h2 id="push-card">{t('push.heading')}</h2>
      <p role="status">{t(push.failed ? 'push.failed' : `push.state.${push.state}`)}</p>
      {push.state === 'off' && (
        <Button variant="primary" disabled={push.busy} onClick={push.switchOn}>
          {t(push.busy ? 'push.switching' : 'push.on')}
        </Button>
      )}
      {push.state === 'on' && (
        <Button disabled={push.busy} onClick={push.switchOff}>
          {t('push.off')}
        </Button>
      )}
    </section>
  );
}
