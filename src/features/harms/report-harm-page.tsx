import { useTranslation } from 'react-i18next';
import { ReportHarm } from '@/staff/harm/report-harm';
import { Page, Part } from '@/staff/page';
import { useOnline } from '@/sync/use-online';

/** 大人のことで伝える, for whoever may not open the child's page, too: any colleague tells the board, with nobody's leave. */
export default function ReportHarmPage({ school }: { school: string }) {
  const { t } = useTranslation('cases');
  const online = useOnline();
  return (
    <Page heading={t('harm.heading')} screen={t('harm.open')}>
      <Part heading={t('harm.open')}>
        {!online && <p role="status">{t('harm.offline')}</p>}
        <ReportHarm school={school} disabled={!online} />
      </Part>
    </Page>
  );
}
