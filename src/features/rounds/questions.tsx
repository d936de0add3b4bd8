import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { InstrumentItems } from '@/staff/instrument-items';
import { Part } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';

/** Every question as children of both forms read it. */
export function Questions({ instrument }: { instrument: string }) {
  const { surveys } = usePorts();
  const { t } = useTranslation('year');
  const known = useLive(surveys.watchInstrument, instrument);
  return (
    <Part heading={t('rounds.questions')}>
      <Async of={known} offline={null}>
        {(stored) =>
          stored === null ? <p>{t('rounds.questionsMissing')}</p> : <InstrumentItems instrument={stored} />
        }
      </Async>
    </Part>
  );
}
