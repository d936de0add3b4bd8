import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch, useRoute } from 'wouter';
import FaultsPage from '@/features/client-faults/faults-page';
import { CityEffectsPage } from '@/features/effects/effects-page';
import ModelPage from '@/features/models/model-page';
import ModelsPage from '@/features/models/models-page';
import PlacesPage from '@/features/places/places-page';
import { StaffPush } from '@/features/push/staff-push';
import { SosAlarm } from '@/features/sos-desk/sos-alarm';
import SosDeskPage from '@/features/sos-desk/sos-desk-page';
import { useOpenSos } from '@/features/sos-desk/use-open-sos';
import CityStatsPage from '@/features/staff-stats/city-stats-page';
import type { StaffSession } from '@/local/session';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { CityChanges } from './city-changes';
import { StaffHeader } from './staff-header';
import { StaffNotice } from './staff-notice';
import { useSosClassNames } from './use-sos-class-names';
import { useToday } from './use-today';

/** The screens of the board of education: statistics, models and rules, and nothing of a single child but an SOS that has climbed so far. */
export function BoardOffice({ session }: { session: StaffSession }) {
  const { people } = usePorts();
  const { t } = useTranslation(['staff', 'models', 'commands']);
  const member = useLive(people.watchBoardStaff, session.uid);
  const known = member.state === 'ready' && member.value?.active ? member.value : null;
  const { uid } = session;
  const open = useOpenSos(known && { uid, role: 'board' });
  const [atDesk] = useRoute('/sos/*?');
  const concerned = atDesk || (open.state === 'ready' && open.value.all.length > 0);
  const classNameOf = useSosClassNames(open);
  const today = useToday();
  const who = known && t('area.signedInAs', { name: known.displayName, title: t('title.board') });
  return (
    <>
      <StaffHeader
        session={session}
        links={[
          { pattern: '/stats', href: '/stats', label: t('area.stats') },
          { pattern: '/effects', href: '/effects', label: t('models:area.effects') },
          { pattern: '/models/:modelId?', href: '/models', label: t('models:area.models') },
          { pattern: '/places', href: '/places', label: t('models:area.places') },
          { pattern: '/faults', href: '/faults', label: t('models:area.faults') },
          { pattern: '/changes', href: '/changes', label: t('commands:audit.heading') },
          ...(concerned ? [{ pattern: '/sos/*?', href: '/sos', label: t('area.sos') }] : []),
        ]}
        who={who}
      />
      {known !== null && <SosAlarm open={open} uid={uid} withLink={!atDesk} />}
      <main id="staff-main" tabIndex={-1}>
        {member.state === 'loading' && <StaffNotice kind="loading" />}
        {member.state === 'failed' && <StaffNotice kind={member.failure} />}
        {member.state === 'ready' && known === null && <StaffNotice kind="denied" />}
        {known !== null && (
          <Suspense fallback={<StaffNotice kind="loading" />}>
            <Switch>
              <Route path="/stats">
                <CityStatsPage />
                <StaffPush session={session} />
              </Route>
              <Route path="/effects" component={CityEffectsPage} />
              <Route path="/models">
                <ModelsPage uid={uid} />
              </Route>
              <Route path="/models/:modelId">
                {({ modelId }) => <ModelPage key={modelId} {...{ modelId, uid }} />}
              </Route>
              <Route path="/places" component={PlacesPage} />
              <Route path="/faults" component={FaultsPage} />
              <Route path="/changes" component={CityChanges} />
              <Route path="/sos/:school?/:sosId?">
                <SosDeskPage
                  desk={{ actor: { uid, name: known.displayName, role: 'board' }, today, classNameOf }}
                  open={open}
                  aside={<StaffPush session={session} />}
                />
              </Route>
              <Route>
                <Redirect to="/stats" replace />
              </Route>
            </Switch>
          </Suspense>
        )}
      </main>
    </>
  );
}
