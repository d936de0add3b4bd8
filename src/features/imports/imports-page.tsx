import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Async } from '@/staff/async';
import { Page } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { BeginNextYear } from './begin-next-year';
import { BusyOr } from './busy';
import { FileDrop } from './file-drop';
import { ImportList } from './import-list';
import { ImportView } from './import-view';
import type { KnownMatter } from './open-matters';

interface ImportsPageProps {
  /** Empty: the city's. */
  school: string;
  importId: string | undefined;
  /** What is open in the school that this reader reads anyway. */
  known?: readonly KnownMatter[];
}

/** 取り込み: files in, looked at, applied, undone. */
export default function ImportsPage({ school, importId, known = [] }: ImportsPageProps) {
  const { t } = useTranslation('imports');
  if (importId !== undefined)
    return (
      <Page heading={t('heading')} back={<Link href="/imports">{t('back')}</Link>}>
        <OneImport key={importId} {...{ school, importId, known }} />
      </Page>
    );
  return (
    <Page heading={t('heading')} intro={t('intro')}>
      <BusyOr school={school}>
        {(live) => (
          <>
            <FileDrop school={school} online={live} />
            {school !== '' && <BeginNextYear online={live} />}
          </>
        )}
      </BusyOr>
      <ImportList school={school} />
    </Page>
  );
}

type OneImportProps = Pick<Required<ImportsPageProps>, 'school' | 'known'> & { importId: string };

function OneImport({ school, importId, known }: OneImportProps) {
  const { imports } = usePorts();
  const record = useLive(imports.watchImport, importId);
  const { t } = useTranslation('imports');
  const gone = {
    heading: t('list.empty'),
    back: <Link href="/imports">{t('back')}</Link>,
  };
  return (
    <Async of={record} gone={gone} offline={t('offline')}>
      {(stored, live) => stored && <ImportView {...{ school, importId, record: stored, live, known }} />}
    </Async>
  );
}
