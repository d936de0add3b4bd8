import type { Staff } from '@domain/identity';
import { useMemo } from 'react';
import { StaffPush } from '@/features/push/staff-push';
import HistoryPage from '@/features/sos-desk/history-page';
import SosDeskPage from '@/features/sos-desk/sos-desk-page';
import StandbyPage from '@/features/sos-standby/standby-page';
import { watchSchool } from '@/firebase/staff/member';
import type { SosList } from '@/firebase/staff/sos-watch';
import { useWatch, type Watched } from '@/firebase/staff/use-watch';
import type { StaffSession } from '@/local/session';
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
  const watched = useWatch(useMemo(() => watchSchool(school), [school]));
  const schoolName = watched.state === 'ready' ? (watched.value?.name ?? '') : '';
  return <StandbyPage {...{ school, schoolName, open }} uid={session.uid} />;
}
