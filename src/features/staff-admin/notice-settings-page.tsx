import { defaultNoticeSettings } from '@domain/notices/settings';
import { useTranslation } from 'react-i18next';
import { PageWaiting } from '@/ui/page-waiting';
import { useOnline } from '@/sync/use-online';
import { usePageHeading } from '@/ui/use-page-heading';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { NoticeSettingsForm } from './notice-settings-form';
import './notice-settings.css';

/** 気づきの設定, for a school's leaders and its admin. */
export default function NoticeSettingsPage({ school }: { school: string }) {
  const { people, setup } = usePorts();
  const { t } = useTranslation('models');
  const heading = usePageHeading(t('documentTitle', { screen: t('area.noticeSettings') }));
  const policy = useLive(setup.watchPolicy, school);
  const colleagues = useLive(people.watchColleagues, school);
  const online = useOnline();
  const failed = [policy, colleagues].find((one) => one.state === 'failed');
  const isReady = policy.state === 'ready' && colleagues.state === 'ready';
  return (
    <div className="staff-page">
      <h1 ref={heading} tabIndex={-1}>
        {t('noticeSettings.heading')}
      </h1>
      <p className="muted">{t('noticeSettings.intro')}</p>
      {!isReady && <PageWaiting failure={failed?.failure} />}
      {isReady && policy.value === null && (
        <div className="staff-notice card">
          <h2>{t('noticeSettings.noPolicy')}</h2>
          <p className="muted">{t('noticeSettings.noPolicyWhy')}</p>
        </div>
      )}
      {isReady && policy.value !== null && (
        <>
          {policy.value.notices === undefined && (
            <p className="staff-part card">{t('noticeSettings.default')}</p>
          )}
          <NoticeSettingsForm
            settings={policy.value.notices ?? defaultNoticeSettings}
            colleagues={colleagues.value}
            online={online && policy.live}
          />
        </>
      )}
    </div>
  );
}
