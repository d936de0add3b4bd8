import type { Staff } from '@domain/identity';
import type { Actor } from '@domain/sos/transition';
import { useMemo } from 'react';
import { StaffPush } from '@/features/push/staff-push';
import type { Desk } from '@/features/sos-desk/desk-context';
import HistoryPage from '@/features/sos-desk/history-page';
import SosDeskPage from '@/features/sos-desk/sos-desk-page';
import StandbyPage from '@/features/sos-standby/standby-page';
import { watchClasses, watchSchool } from '@/firebase/staff/member';
import type { SosList } from '@/firebase/staff/sos-watch';
import { useWatch, type Watched } from '@/firebase/staff/use-watch';
import type { StaffSession } from '@/local/session';
import { isNumbered, usePlainClassNames } from './class-names';
import { useToday } from './use-today';

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

/** A class with a number needs no look-up: the others are asked for by name, as many as a query takes. */
function useDeskOf(
  { session: { uid, role }, school, member: { displayName, title } }: Omit<MemberScreenProps, 'open'>,
  classIds: readonly string[] | 'all',
): Omit<Desk, 'live'> {
  const unnamed =
    classIds === 'all'
      ? classIds
      : [...new Set(classIds.filter((classId) => !isNumbered(classId)))].slice(0, 30).join(' ');
  const classes = useWatch(
    useMemo(
      () => (unnamed === '' ? null : watchClasses(school, unnamed === 'all' ? unnamed : unnamed.split(' '))),
      [school, unnamed],
    ),
  );
  const classNameOf = usePlainClassNames(classes.state === 'ready' ? classes.value : {});
  const actor = { uid, name: displayName, role: role as Actor['role'] };
  return { actor, school, title, today: useToday(), classNameOf };
}
