import { useTranslation } from 'react-i18next';
import { PageWaiting } from '@/ui/page-waiting';
import { usePageHeading } from '@/ui/use-page-heading';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { DayTable } from './day-table';
import { KindTable } from './kind-table';

/** アプリの不具合: what tablets told of their own faults, by day and kind. Nothing of anybody who holds one. */
export default function FaultsPage() {
  const { office } = usePorts();
  const { t } = useTranslation('models');
  const heading = usePageHeading(t('documentTitle', { screen: t('area.faults') }));
  const counts = useLive(office.watchClientFaults);
  const kinds = useLive(office.watchFaultKinds);
  const failed = [counts, kinds].find((watched) => watched.state === 'failed');
  return (
    <div className="staff-page">
      <h1 ref={heading} tabIndex={-1}>
        {t('area.faults')}
      </h1>
      <p className="muted">{t('faults.intro')}</p>
      {counts.state === 'ready' && kinds.state === 'ready' ? (
        counts.value === null ? (
          <p className="staff-part card">{t('faults.none')}</p>
        ) : (
          <>
            <DayTable days={counts.value.days ?? {}} />
            <KindTable kinds={Object.entries(kinds.value)} />
          </>
        )
      ) : (
        <PageWaiting failure={failed?.failure} />
      )}
    </div>
  );
}
