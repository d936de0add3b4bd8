import { lazy, Suspense, useMemo } from 'react';
import type { StaffSession } from '@/local/session';
import { MemberContext } from '@/staff/people/member';
import { useCalled } from '@/staff/people/use-called';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { StaffHeader } from './staff-header';
import { StaffNotice } from './staff-notice';
import { useToday } from './use-today';

const PlacePage = lazy(() => import('@/features/place-desk/place-page'));

/** Of a place outside: one screen, and no way to any other. */
export function PlaceOffice({ session, place }: { session: StaffSession; place: string }) {
  const { outside } = usePorts();
  const { uid, role } = session;
  const watched = useLive(outside.watchPlaceMember, uid);
  const member = watched.state === 'ready' && watched.value?.active ? watched.value : null;
  const today = useToday();
  const called = useCalled();
  const me = useMemo(
    () => member && { uid, role, name: member.displayName, today },
    [uid, role, member, today],
  );
  return (
    <MemberContext value={me}>
      <StaffHeader session={session} links={[]} who={member && called(member.displayName, 'place')} />
      <main id="staff-main" tabIndex={-1}>
        {watched.state === 'loading' && <StaffNotice kind="loading" />}
        {watched.state === 'failed' && <StaffNotice kind={watched.failure} />}
        {watched.state === 'ready' && member === null && <StaffNotice kind="denied" />}
        {member && (
          <Suspense fallback={<StaffNotice kind="loading" />}>
            <PlacePage placeId={place} />
          </Suspense>
        )}
      </main>
    </MemberContext>
  );
}
