import clsx from 'clsx';
import { can } from '@domain/access/capabilities';
import type { Role } from '@domain/identity';
import { defaultSos } from '@domain/defaults/sos';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { usePageHeading } from '@/ui/use-page-heading';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { together } from '@/staff/watched';
import { AlarmForm } from './alarm-form';
import { DrillSection } from './drill-section';
import { look } from './look';

interface SosSettingsPageProps {
  school: string;
  role: Role;
  /** What this device itself can be told about. */
  device: ReactNode;
}

/** SOSの設定: who is called when a pupil asks for help, and whether they come. */
export default function SosSettingsPage({ school, role, device }: SosSettingsPageProps) {
  const ports = usePorts();
  const { t } = useTranslation('alarm');
  const heading = usePageHeading(t('documentTitle'));
  const settings = useLive(ports.setup.watchSosSettings, school);
  const colleagues = useLive(ports.people.watchColleagues, school);
  const calendar = useLive(ports.schools.watchCalendar, school);
  const known = together({ settings, colleagues, calendar });
  const failure = known.state === 'failed' ? known.failure : undefined;
  return (
    <div className={look.alarm}>
      <h1 ref={heading} tabIndex={-1}>
        {t('heading')}
      </h1>
      <p className="muted">{t('intro')}</p>
      <Async of={known} offline={null} whyFailed={failure && t(`failed.${failure}Why`)}>
        {(all, live) => {
          const of = { settings: all.settings ?? defaultSos, online: live };
          return (
            <>
              {all.settings === null && <p className={clsx(look.default, 'card')}>{t('default')}</p>}
              <AlarmForm {...of} isProposal={all.settings === null} colleagues={all.colleagues} />
              {can({ role }, 'practise-alarm') ? (
                <DrillSection {...of} school={school} calendar={all.calendar} />
              ) : (
                <p className="muted">{t('drill.leadersOnly')}</p>
              )}
            </>
          );
        }}
      </Async>
      {device}
    </div>
  );
}
