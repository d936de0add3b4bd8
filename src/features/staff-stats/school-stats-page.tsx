import { useTranslation } from 'react-i18next';
import { Page } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { PublishedStats } from './published-stats';

/** 集計: closed rounds of one's own school and of the city. */
export default function SchoolStatsPage({ school }: { school: string }) {
  const { surveys } = usePorts();
  const { t } = useTranslation('staff');
  const rounds = Object.entries(valueOr(useLive(surveys.watchRounds, school), {}));
  const titles = Object.fromEntries(rounds.map(([id, { title }]) => [id, title]));
  return (
    <Page heading={t('stats.heading')} screen={t('area.stats')} intro={t('stats.intro')}>
      <PublishedStats heading={t('stats.schoolHeading')} school={school} titles={titles} />
      <PublishedStats heading={t('stats.city')} titles={titles} />
    </Page>
  );
}
