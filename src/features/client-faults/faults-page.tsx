import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { watchClientFaults, watchFaultKinds } from '@/firebase/staff/client-faults';
import { useWatch } from '@/firebase/staff/use-watch';
import { PageWaiting } from '@/ui/page-waiting';
import { usePageHeading } from '@/ui/use-page-heading';
import { DayTable } from './day-table';
import { KindTable } from './kind-table';

/** アプリの不具合: what tablets told of their own faults, by day and kind. Nothing of anybody who holds one. */
export default function FaultsPage() {
  const { t } = useTranslation('models');
  const heading = usePageHeading(t('documentTitle', { screen: t('area.faults') }));
  const counts = useWatch(useMemo(() => watchClientFaults(), []));
  const kinds = useWatch(useMemo(() => watchFaultKinds(), []));
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
