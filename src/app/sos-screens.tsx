import type { Staff } from '@domain/identity';
import { StaffPush } from '@/features/push/staff-push';
import HistoryPage from '@/features/sos-desk/history/history-page';
import SosDeskPage from '@/features/sos-desk/sos-desk-page';
import StandbyPage from '@/features/sos-standby/standby-page';
import type { StaffSession } from '@/local/session';
import type { SosList } from '@/staff/ports/sos';
import type { Watched } from '@/staff/watched';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useDeskOf } from './use-desk-of';

interface SosScreenProps {
  session: StaffSession;
  school: string;
  open: Watched<SosList>;
}

interface MemberScreenProps extends SosScreenProps {
  member: Staff;
}

export function SosDesk({ open, ...of }: MemberScreenProps) {
  const classIds = open.state === 'ready' ? open.value.all.map(({ sos }) => sos.classId) : [];
  const desk = useDeskOf(of, classIds);
  return <SosDeskPage desk={desk} open={open} aside={<StaffPush session={of.session} />} />;
}

export function SosHistory({ school, ...of }: MemberScreenProps) {
  return <HistoryPage desk={useDeskOf({ school, ...of }, 'all')} school={school} />;
}

export function SosStandby({ session, school, open }: SosScreenProps) {
  const { schools } = usePorts();
  const watched = useLive(schools.watchSchool, school);
  const schoolName = watched.state === 'ready' ? (watched.value?.name ?? '') : '';
  return <StandbyPage {...{ school, schoolName, open }} uid={session.uid} />;
}
