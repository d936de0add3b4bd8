import { useTranslation } from 'react-i18next';
import { PageWaiting } from '@/ui/page-waiting';
import { NamesToolbar } from '@/ui/names-toolbar';
import { useNames } from '@/ui/use-names';
import { useOnline } from '@/sync/use-online';
import { usePageHeading } from '@/ui/use-page-heading';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { HiddenNames } from './hidden-names';
import { TrialList } from './trial-list';
import './models.css';

interface ModelListsPageProps {
  school: string;
  classNameOf: (classId: string) => string;
}

/** モデルの試し: whom a new model would have noticed at this school, for those who know the children to judge. */
export default function ModelListsPage({ school, classNameOf }: ModelListsPageProps) {
  const { models, schools } = usePorts();
  const { t } = useTranslation('models');
  const heading = usePageHeading(t('documentTitle', { screen: t('area.lists') }));
  const watched = useLive(models.watchModelLists, school);
  const names = useNames();
  const rosters = useLive(names.shown ? schools.watchRosters : null, school);
  const online = useOnline();
  const lists = watched.state === 'ready' ? Object.values(watched.value) : [];
  return (
    <div className="staff-page">
      <h1 ref={heading} tabIndex={-1}>
        {t('lists.heading')}
      </h1>
      <p className="muted">{t('lists.intro')}</p>
      {watched.state !== 'ready' && (
        <PageWaiting failure={watched.state === 'failed' ? watched.failure : undefined} />
      )}
      {watched.state === 'ready' && !(online && watched.live) && <p role="status">{t('offline')}</p>}
      {watched.state === 'ready' && lists.length === 0 && (
        <div className="staff-notice card">
          <h2>{t('lists.empty')}</h2>
          <p className="muted">{t('lists.emptyWhy')}</p>
        </div>
      )}
      {lists.length > 0 && !names.shown && <HiddenNames lists={lists} onShow={names.show} />}
      {names.shown && <NamesToolbar names={names} />}
      {names.shown && lists.length > 0 && rosters.state !== 'ready' && (
        <PageWaiting failure={rosters.state === 'failed' ? rosters.failure : undefined} />
      )}
      {names.shown &&
        rosters.state === 'ready' &&
        lists
          .toSorted((a, b) => (a.month < b.month ? 1 : -1))
          .map((list) => <TrialList key={list.model} {...{ list, classNameOf }} rosters={rosters.value} />)}
    </div>
  );
}
