import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Remark } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { together } from '@/staff/watched';
import { DayTable } from './day-table';
import { KindTable } from './kind-table';

/** アプリの不具合: what tablets told of their own faults, by day and kind. Nothing of anybody who holds one. */
export default function FaultsPage() {
  const { office } = usePorts();
  const { t } = useTranslation('models');
  const counts = useLive(office.watchClientFaults);
  const kinds = useLive(office.watchFaultKinds);
  return (
    <Page heading={t('area.faults')} intro={t('faults.intro')}>
      <Async of={together({ counts, kinds })}>
        {(faults) =>
          faults.counts === null ? (
            <Remark>{t('faults.none')}</Remark>
          ) : (
            <>
              <DayTable days={faults.counts.days ?? {}} />
              <KindTable kinds={faults.kinds} />
            </>
          )
        }
      </Async>
    </Page>
  );
}
