import { can } from '@domain/access/capabilities';
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
  const { role } = session;
  // Nothing is offered before it is known what is left to them.
  const who = useMemo(() => ({ role, posts: known ? known.posts : [] }), [role, known]);
  const open = useOpenSos(can(who, 'answer-sos') ? { uid, role } : null);
  const [atDesk] = useRoute('/sos/*?');
  const isAny = open.state === 'ready' && open.value.all.length > 0;
  const classNameOf = useSosClassNames(open);
  const today = useToday();
  const letters = useSignals(can(who, 'answer-signals') ? { uid } : null);
  const noticed = useBoardNotices(can(who, 'answer-sos') ? uid : null);
  const signals = { ...letters, waiting: bothOf(letters.waiting, noticed) };
  const at = known && { session, open, signals, classNameOf };
  const screens = { screens: OFFICE_SCREENS, who };
  const links = useStaffLinks({ ...screens, of: at, isConcerned: atDesk || isAny });
  const called = useCalled();
  const name = known && called(known.displayName, 'board');
  const me = useMemo(
    () => known && { uid, ...who, name: known.displayName, today },
    [uid, who, known, today],
  );
  return (
    <MemberContext value={me}>
      <StaffHeader session={session} links={isMissing ? [] : links} who={name} />
      {can(who, 'answer-sos') && <SosAlarm open={open} uid={uid} withLink={!atDesk} />}
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
