import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { NamesToolbar } from '@/staff/names-toolbar';
import { useNames } from '@/ui/use-names';
import { HiddenNames } from './hidden-names';
import { TrialList } from './trial-list';

interface ModelListsPageProps {
  school: string;
  classNameOf: (classId: string) => string;
}

/** モデルの試し: whom a new model would have noticed at this school, for those who know the children to judge. */
export default function ModelListsPage({ school, classNameOf }: ModelListsPageProps) {
  const { models, schools } = usePorts();
  const { t } = useTranslation('models');
  const watched = useLive(models.watchModelLists, school);
  const names = useNames();
  const rosters = useLive(names.shown ? schools.watchRosters : null, school);
  return (
    <Page heading={t('lists.heading')} screen={t('area.lists')} intro={t('lists.intro')}>
      <Async
        of={watched}
        empty={{
          when: (lists) => Object.keys(lists).length === 0,
          heading: t('lists.empty'),
          why: t('lists.emptyWhy'),
        }}
      >
        {(lists) =>
          names.shown ? (
            <>
              <NamesToolbar names={names} />
              <Async of={rosters} offline={null}>
                {(known) =>
                  Object.values(lists)
                    .toSorted((a, b) => (a.month < b.month ? 1 : -1))
                    .map((list) => <TrialList key={list.model} {...{ list, classNameOf }} rosters={known} />)
                }
              </Async>
            </>
          ) : (
            <HiddenNames lists={Object.values(lists)} onShow={names.show} />
          )
        }
      </Async>
    </Page>
  );
}
