import { useMemo } from 'react';
import { useRoute } from 'wouter';
import { FactorNeeded } from '@/features/sign-in/factor-needed';
import { SosAlarm } from '@/features/sos-desk/alarm/sos-alarm';
import { useOpenSos } from '@/features/sos-desk/queue/use-open-sos';
import type { StaffSession } from '@/local/session';
import { useFactorMissing } from '@/staff/own-account';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { MemberContext } from '@/staff/people/member';
import { useCalled } from '@/staff/people/use-called';
import { bothOf, useBoardNotices, useSignals } from './use-signals';
import { StaffHeader } from './staff-header';
import { StaffNotice } from './staff-notice';
import { StaffRoutes, useStaffLinks } from './staff-routes';
import { OFFICE_SCREENS } from './staff-screens';
import { useSosClassNames } from './use-sos-class-names';
import { useToday } from './use-today';

/** The screens of the board of education: statistics, models and rules, and nothing of a single child but an SOS that has climbed so far. */
export function BoardOffice({ session }: { session: StaffSession }) {
  const { people } = usePorts();
  const member = useLive(people.watchBoardStaff, session.uid);
  const here = member.state === 'ready' && member.value?.active ? member.value : null;
  const isMissing = useFactorMissing(here?.factors);
  const known = isMissing === false ? here : null;
  const { uid } = session;
  const open = useOpenSos(known && { uid, role: session.role });
  const [atDesk] = useRoute('/sos/*?');
  const isAny = open.state === 'ready' && open.value.all.length > 0;
  const classNameOf = useSosClassNames(open);
  const today = useToday();
  const letters = useSignals(known && { uid });
  const noticed = useBoardNotices(known && uid);
  const signals = { ...letters, waiting: bothOf(letters.waiting, noticed) };
  const at = known && { session, open, signals, classNameOf };
  const screens = { screens: OFFICE_SCREENS, who: session };
  const links = useStaffLinks({ ...screens, of: at, isConcerned: atDesk || isAny });
  const called = useCalled();
  const who = known && called(known.displayName, 'board');
  const { role } = session;
  const me = useMemo(() => known && { uid, role, name: known.displayName, today }, [uid, role, known, today]);
  return (
    <MemberContext value={me}>
      <StaffHeader session={session} links={isMissing ? [] : links} who={who} />
      {known !== null && <SosAlarm open={open} uid={uid} withLink={!atDesk} />}
      <main id="staff-main" tabIndex={-1}>
        {(member.state === 'loading' || isMissing === undefined) && <StaffNotice kind="loading" />}
        {member.state === 'failed' && <StaffNotice kind={member.failure} />}
        {member.state === 'ready' && here === null && <StaffNotice kind="denied" />}
        {isMissing && <FactorNeeded />}
        {at && <StaffRoutes {...screens} of={at} />}
      </main>
    </MemberContext>
  );
}
