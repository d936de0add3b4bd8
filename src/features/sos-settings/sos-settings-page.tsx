import { can } from '@domain/access/capabilities';
import type { Role } from '@domain/identity';
import { defaultSos } from '@domain/defaults/sos';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '@/sync/use-online';
import { usePageHeading } from '@/ui/use-page-heading';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { AlarmForm } from './alarm-form';
import { DrillSection } from './drill-section';
import './sos-settings.css';

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
  const online = useOnline();
  const failed = [settings, colleagues, calendar].find((one) => one.state === 'failed');
  const isReady = settings.state === 'ready' && colleagues.state === 'ready' && calendar.state === 'ready';
  const reachable = online && isReady && settings.live;
  return (
    <div className="alarm">
      <h1 ref={heading} tabIndex={-1}>
        {t('heading')}
      </h1>
      <p className="muted">{t('intro')}</p>
      {failed && (
        <div className="staff-notice card" role="status">
          <h2>{t(`failed.${failed.failure}`)}</h2>
          <p className="muted">{t(`failed.${failed.failure}Why`)}</p>
        </div>
      )}
      {!failed && !isReady && (
        <div className="alarm-skeleton card staff-shimmer" role="status" aria-label={t('loading')} />
      )}
      {isReady && (
        <>
          {settings.value === null && <p className="alarm-default card">{t('default')}</p>}
          <AlarmForm
            settings={settings.value ?? defaultSos}
            colleagues={colleagues.value}
            online={reachable}
          />
          {can({ role }, 'practise-alarm') ? (
            <DrillSection
              school={school}
              settings={settings.value ?? defaultSos}
              calendar={calendar.value}
              online={reachable}
            />
          ) : (
            <p className="muted">{t('drill.leadersOnly')}</p>
          )}
        </>
      )}
      {device}
    </div>
  );
}
