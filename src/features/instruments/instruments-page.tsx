import type { Instrument } from '@domain/survey/instrument';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '@/i18n/local-text';
import { Async } from '@/staff/async';
import { InstrumentItems } from '@/staff/instrument-items';
import { Page, Part, Stack } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { LoadInstrument } from './load-instrument';

/** アンケート: what the city can ask, and the way in for another questionnaire. */
export default function InstrumentsPage() {
  const { surveys } = usePorts();
  const { t } = useTranslation('year');
  const known = useLive(surveys.watchInstruments);
  return (
    <Page heading={t('instruments.heading')} intro={t('instruments.intro')}>
      <Async of={known}>
        {(stored, online) => (
          <Stack>
            <Part heading={t('instruments.kept')}>
              {Object.keys(stored).length === 0 && <p>{t('instruments.none')}</p>}
              {inOrder(stored).map(([ref, instrument]) => (
                <Kept key={ref} instrument={instrument} />
              ))}
            </Part>
            <LoadInstrument {...{ stored, online }} />
          </Stack>
        )}
      </Async>
    </Page>
  );
}

function Kept({ instrument }: { instrument: Instrument }) {
  const { t } = useTranslation('year');
  const local = useLocalText();
  const { title, version, items } = instrument;
  return (
    <details>
      <summary>{t('rounds.instrument', { title: local(title), version, count: items.length })}</summary>
      <InstrumentItems instrument={instrument} />
    </details>
  );
}

function inOrder(stored: Readonly<Record<string, Instrument>>): [string, Instrument][] {
  return Object.entries(stored).toSorted(([, a], [, b]) => a.id.localeCompare(b.id) || b.version - a.version);
}
