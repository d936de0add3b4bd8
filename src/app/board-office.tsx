import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch } from 'wouter';
import { watchBoardStaff } from '@/firebase/staff/member';
import { useWatch } from '@/firebase/staff/use-watch';
import CityStatsPage from '@/features/staff-stats/city-stats-page';
import type { StaffSession } from '@/local/session';
import { StaffHeader } from './staff-header';
import { StaffNotice } from './staff-notice';

/** The screens of the board of education: statistics, and nothing of a single child. */
export function BoardOffice({ session }: { session: StaffSession }) {
  const { t } = useTranslation('staff');
  const member = useWatch(useMemo(() => watchBoardStaff(session.uid), [session.uid]));
  const known = member.state === 'ready' && member.value?.active ? member.value : null;
  const who = known && t('area.signedInAs', { name: known.displayName, title: t('title.board') });
  return (
    <>
      <StaffHeader
        session={session}
        links={[{ pattern: '/stats', href: '/stats', label: t('area.stats') }]}
        who={who}
      />
      <main id="staff-main" tabIndex={-1}>
        {member.state === 'loading' && <StaffNotice kind="loading" />}
        {member.state === 'failed' && <StaffNotice kind={member.failure} />}
        {member.state === 'ready' && known === null && <StaffNotice kind="denied" />}
        {known !== null && (
          <Switch>
            <Route path="/stats">
              <CityStatsPage />
            </Route>
            <Route>
              <Redirect to="/stats" replace />
            </Route>
          </Switch>
        )}
      </main>
    </>
  );
}
