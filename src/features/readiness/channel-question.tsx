import { isAsked, TESTED_CHANNELS, type TestedChannel } from '@domain/readiness/channel-checks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Row } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { ChipBox } from '@/ui/chip-box';

/** Above whatever somebody works on, while a test message waits for their word: by which ways it has arrived. */
export function ChannelQuestion({ school, uid }: { school: string; uid: string }) {
  const { setup } = usePorts();
  const { t } = useTranslation('year');
  const deed = useDeed();
  const check = valueOr(useLive(setup.watchOwnChannelCheck, school, uid), null);
  const [arrived, setArrived] = useState<readonly TestedChannel[]>([]);
  if (!check || !isAsked(check)) return null;
  const answer = () =>
    void deed.run('confirm-channels', { push: arrived.includes('push'), email: arrived.includes('email') });
  return (
    <section className="card" aria-label={t('readiness.channels.asked')}>
      <p>
        <strong>{t('readiness.channels.asked')}</strong>{' '}
        {t('readiness.channels.askedBy', { name: check.byName })}
      </p>
      <Row>
        {TESTED_CHANNELS.map((channel) => (
          <ChipBox
            key={channel}
            checked={arrived.includes(channel)}
            onChange={(on) =>
              setArrived(TESTED_CHANNELS.filter((one) => (one === channel ? on : arrived.includes(one))))
            }
            label={t(`readiness.channels.arrived.${channel}`)}
          />
        ))}
        <StaffButton disabled={deed.busy} onClick={answer}>
          {t(arrived.length === 0 ? 'readiness.channels.neither' : 'readiness.channels.say')}
        </StaffButton>
      </Row>
      {deed.problem}
    </section>
  );
}
