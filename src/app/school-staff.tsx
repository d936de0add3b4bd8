import { can } from '@domain/access/capabilities';
import { classesOf } from '@domain/access/standing';
import { useMemo } from 'react';
import { useRoute } from 'wouter';
import { ChannelQuestion } from '@/features/readiness/channel-question';
import { FactorNeeded } from '@/features/sign-in/factor-needed';
import { SosAlarm } from '@/features/sos-desk/alarm/sos-alarm';
import { useOpenSos } from '@/features/sos-desk/queue/use-open-sos';
import type { StaffSession } from '@/local/session';
import { useFactorMissing } from '@/staff/own-account';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { MemberContext } from '@/staff/people/member';
import { useCalled } from '@/staff/people/use-called';
import { useToday } from './use-today';
import { useCases } from './use-cases';
import { usePassedHarms } from './use-passed-harms';
import { useSignals } from './use-signals';
import { ToNotices, useNotices } from './use-notices';
import { OtherSchools } from './other-schools';
import { SosStandby } from './sos-screens';
import { StaffHeader } from './staff-header';
import { StaffNotice } from './staff-notice';
import { StaffRoutes, useStaffLinks } from './staff-routes';
import { SCHOOL_SCREENS } from './staff-screens';

interface SchoolStaffProps {
  session: StaffSession;
  school: string;
}

/** The screens of a school's staff: those of the classes they look after, or an admin's. */
export function SchoolStaff({ session, school }: SchoolStaffProps) {
  const { people } = usePorts();
  const watched = useLive(people.watchStaff, school, session.uid);
  const here = watched.state === 'ready' && watched.value?.active ? watched.value : null;
  const isMissing = useFactorMissing(here?.factors);
  const member = isMissing === false ? here : null;
  const { uid, role } = session;
  const answers = can(session, 'answer-sos');
  const open = useOpenSos(member === null || !answers ? null : { uid, role, school });
  const [atDesk] = useRoute('/sos/*?');
  const [atStandby] = useRoute('/standby');
  const isAny = open.state === 'ready' && open.value.all.length > 0;
  const notices = useNotices(session, school, member);
  const signals = useSignals(member && { uid, school });
  const cases = useCases(member && can(session, 'work-on-cases') ? { uid, school } : null);
  const passed = usePassedHarms(member && can(session, 'help-with-harm') ? { uid, school } : null);
  const at = { session, school, open, notices, signals, cases, passed };
  const screens = { screens: SCHOOL_SCREENS, who: session };
  const links = useStaffLinks({
    ...{ ...screens, isConcerned: atDesk || isAny },
    of: member && { ...at, member },
  });
  const called = useCalled();
  const who = member && called(member.displayName, member.title);
  const today = useToday();
  const me = useMemo(
    () =>
      member && {
        ...{ uid, role, school, name: member.displayName, title: member.title, today },
        classIds: classesOf(member, today),
      },
    [uid, role, school, member, today],
  );
  if (atStandby && member !== null && can(session, 'see-every-sos'))
    return <SosStandby {...{ session, school, open }} />;
  return (
    <MemberContext value={me}>
      <StaffHeader session={session} links={isMissing ? [] : links} who={who} />
      <OtherSchools session={session} />
      {member !== null && answers && <SosAlarm open={open} uid={uid} withLink={!atDesk} />}
      <main id="staff-main" tabIndex={-1}>
        {member !== null && answers && <ChannelQuestion {...{ school, uid }} />}
        {atDesk && open.state === 'ready' && !isAny && <ToNotices waiting={notices.waiting} />}
        {(watched.state === 'loading' || isMissing === undefined) && <StaffNotice kind="loading" />}
        {watched.state === 'failed' && <StaffNotice kind={watched.failure} />}
        {watched.state === 'ready' && here === null && <StaffNotice kind="denied" />}
        {isMissing && <FactorNeeded />}
        {member !== null && <StaffRoutes {...screens} of={{ ...at, member }} />}
      </main>
    </MemberContext>
  );
}
