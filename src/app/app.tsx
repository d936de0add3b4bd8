import { lazy, Suspense, useEffect } from 'react';
import { useRoute } from 'wouter';
import { useText } from '@/i18n/use-text';
import { useSession } from '@/local/session';
import { tellShown } from '@/sync/idle';
import { LoadingState } from '@/ui/states';
import { Boundary } from './boundary';
import { PupilArea } from './pupil-area';

const SignedOutArea = lazy(() => import('./signed-out-area').then((m) => ({ default: m.SignedOutArea })));
/** What families and children are told, whoever is signed in or nobody. */
const ToldPage = lazy(() => import('@/features/told/told-page'));
const StaffArea = lazy(async () => {
  const { staffArea } = await import('./staff-entry');
  return { default: (await staffArea()).StaffArea };
});

/** The role gate: whoever this tablet says is signed in decides which area there is. It asks no network. */
export function App() {
  return (
    <Boundary>
      <Suspense fallback={<Waiting />}>
        <Area />
      </Suspense>
    </Boundary>
  );
}

function Area() {
  const session = useSession();
  const [isTold] = useRoute('/told');
  const isPupil = session?.kind === 'pupil';
  useEffect(() => {
    // A pupil's page tells by itself, once it has looked through the tablet. The others come from the network.
    if (session !== undefined && !isPupil) tellShown();
  }, [session, isPupil]);
  if (isTold) return <ToldPage />;
  if (session === undefined) return null;
  if (session === null) return <SignedOutArea />;
  return session.kind === 'pupil' ? <PupilArea session={session} /> : <StaffArea session={session} />;
}

function Waiting() {
  const { t } = useText('common');
  return <LoadingState label={t('loading')} />;
}
