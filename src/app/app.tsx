import { lazy, Suspense } from 'react';
import { useText } from '@/i18n/use-text';
import { useSession } from '@/local/session';
import { LoadingState } from '@/ui/states';
import { Boundary } from './boundary';
import { PupilArea } from './pupil-area';

const SignedOutArea = lazy(() => import('./signed-out-area').then((m) => ({ default: m.SignedOutArea })));
const StaffArea = lazy(() => import('./staff-area').then((m) => ({ default: m.StaffArea })));

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
  if (session === undefined) return null;
  if (session === null) return <SignedOutArea />;
  return session.kind === 'pupil' ? <PupilArea session={session} /> : <StaffArea session={session} />;
}

function Waiting() {
  const { t } = useText('common');
  return <LoadingState label={t('loading')} />;
}
