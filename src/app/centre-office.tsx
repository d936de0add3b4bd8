import { useMemo } from 'react';
import { FactorNeeded } from '@/features/sign-in/factor-needed';
import type { StaffSession } from '@/local/session';
import { useFactorMissing } from '@/staff/own-account';
import { MemberContext } from '@/staff/people/member';
import { useCalled } from '@/staff/people/use-called';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { CENTRE_SCREENS } from './centre-screens';
import { StaffHeader } from './staff-header';
import { StaffNotice } from './staff-notice';
import { StaffRoutes, useStaffLinks } from './staff-routes';
import { useToday } from './use-today';

/** The screens of the education centre: what schools have passed on to it, and nothing else of a child. */
export function CentreOffice({ session }: { session: StaffSession }) {
  const { centre } = usePorts();
  const { uid, role } = session;
  const member = useLive(centre.watchCentreMember, uid);
  const here = member.state === 'ready' && member.value?.active ? member.value : null;
  const isMissing = useFactorMissing(here?.factors);
  const known = isMissing === false ? here : null;
  const today = useToday();
  const screens = { screens: CENTRE_SCREENS, who: session };
  const links = useStaffLinks({ ...screens, of: known && { session }, isConcerned: false });
  const called = useCalled();
  const me = useMemo(() => known && { uid, role, name: known.displayName, today }, [uid, role, known, today]);
  return (
    <MemberContext value={me}>
      <StaffHeader
        session={session}
        links={isMissing ? [] : links}
        who={known && called(known.displayName, 'centre')}
      />
      <main id="staff-main" tabIndex={-1}>
        {(member.state === 'loading' || isMissing === undefined) && <StaffNotice kind="loading" />}
        {member.state === 'failed' && <StaffNotice kind={member.failure} />}
        {member.state === 'ready' && here === null && <StaffNotice kind="denied" />}
        {isMissing && <FactorNeeded />}
        {known && <StaffRoutes {...screens} of={{ session }} />}
      </main>
    </MemberContext>
  );
}
