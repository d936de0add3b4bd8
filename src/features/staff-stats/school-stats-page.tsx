import { useTranslation } from 'react-i18next';
import { usePageHeading } from '@/ui/use-page-heading';
import { PublishedStats } from './published-stats';
import './stats.css';

/** 集計: closed rounds of one's own school and of the city. */
export default function SchoolStatsPage({ school }: { school: string }) {
  const { t } = useTranslation('staff');
  const heading = usePageHeading(t('area.documentTitle', { screen: t('area.stats') }));
  return (
    <div className="stats">
      <h1 ref={heading} tabIndex={-1}>
        {t('stats.heading')}
      </h1>
      <p className="muted">{t('stats.intro')}</p>
      <PublishedStats heading={t('stats.schoolHeading')} school={school} />
      <PublishedStats heading={t('stats.city')} />
    </div>
  );
}
