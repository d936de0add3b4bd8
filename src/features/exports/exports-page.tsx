import type { Export } from '@domain/export/records';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Remark, Stack } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { AskExport } from './ask-export';
import { ExportCard } from './export-card';

/** 記録の書き出し: rows of all children for a model or for research. One asks, another decides, a command makes the file. */
export default function ExportsPage() {
  const { exports } = usePorts();
  const { t } = useTranslation('exports');
  const all = useLive(exports.watchExports);
  return (
    <Page heading={t('heading')} intro={t('intro')}>
      <Stack>
        <AskExport />
        <Async of={all}>
          {(found, live) => (
            <Stack>
              {Object.keys(found).length === 0 && <Remark>{t('none')}</Remark>}
              {inOrder(found).map(([exportId, one]) => (
                <ExportCard key={exportId} {...{ exportId, live }} asked={one} />
              ))}
            </Stack>
          )}
        </Async>
      </Stack>
    </Page>
  );
}

/** What somebody has to decide first, then the latest. */
function inOrder(all: Readonly<Record<string, Export>>): [string, Export][] {
  const rank = ({ state }: Export) => (state === 'asked' ? 0 : 1);
  return Object.entries(all).toSorted(
    ([, a], [, b]) => rank(a) - rank(b) || b.asked.at.localeCompare(a.asked.at),
  );
}
