import { StaffPush } from '@/features/push/staff-push';
import SosDeskPage from '@/features/sos-desk/sos-desk-page';
import StandbyPage from '@/features/sos-standby/standby-page';
import type { StaffSession } from '@/local/session';
import type { SosList } from '@/staff/ports/sos';
import type { Watched } from '@/staff/watched';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useClassNamesOf } from './use-class-names-of';

interface SosScreenProps {
  session: StaffSession;
  school: string;
  open: Watched<SosList>;
}

export function SosDesk({ open, school, session }: SosScreenProps) {
  const classIds = open.state === 'ready' ? open.value.all.map(({ sos }) => sos.classId) : [];
  const classNameOf = useClassNamesOf(school, classIds);
  return <SosDeskPage {...{ classNameOf, open }} aside={<StaffPush session={session} />} />;
}

export function SosStandby({ session, school, open }: SosScreenProps) {
  const { schools } = usePorts();
  const watched = useLive(schools.watchSchool, school);
  const schoolName = watched.state === 'ready' ? (watched.value?.name ?? '') : '';
  return <StandbyPage {...{ school, schoolName, open }} uid={session.uid} />;
}
