import { useTranslation } from 'react-i18next';
import { usePageHeading } from '@/ui/use-page-heading';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { PublishedStats } from './published-stats';
import './stats.css';

/** 集計: closed rounds of one's own school and of the city. */
export default function SchoolStatsPage({ school }: { school: string }) {
  const { surveys } = usePorts();
  const { t } = useTranslation('staff');
  const heading = usePageHeading(t('area.documentTitle', { screen: t('area.stats') }));
  const rounds = useLive(surveys.watchRounds, school);
  const titles = Object.fromEntries(
    rounds.state === 'ready' ? Object.entries(rounds.value).map(([id, { title }]) => [id, title]) : [],
  );
  return (
    <div className="stats">
      <h1 ref={heading} tabIndex={-1}>
        {t('stats.heading')}
      </h1>
      <p className="muted">{t('stats.intro')}</p>
      <PublishedStats heading={t('stats.schoolHeading')} school={school} titles={titles} />
      <PublishedStats heading={t('stats.city')} titles={titles} />
    </div>
  );
}
