import { useState } from 'react';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { signOut, waitingBeforeSignOut } from '@/sync/account/sign-in';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { look } from './look';

/** Signing out with answers that have not arrived is possible, but never by surprise. */
export function Leave({ session }: { session: PupilSession }) {
  const { rich } = useText('tablet');
  const [waiting, setWaiting] = useState<{ records: number; sos: number }>();
  const [busy, setBusy] = useState(false);

  const leave = async () => {
    setBusy(true);
    const left = await waitingBeforeSignOut(session);
    setBusy(false);
    if (left.records + left.sos === 0) await signOut(session);
    else setWaiting(left);
  };

  return (
    <section aria-labelledby="menu-leave">
      <h3 id="menu-leave">{rich('leave.title')}</h3>
      {waiting === undefined ? (
        <Button disabled={busy} onClick={() => void leave()}>
          <Icon name="leave" size={22} />
          {rich(busy ? 'leave.checking' : 'leave.button')}
        </Button>
      ) : (
        <div role="alert" className={look.leaveWarning}>
          {waiting.sos > 0 && <p>{rich('leave.sos')}</p>}
          {waiting.records > 0 && <p>{rich('leave.waiting', { count: waiting.records })}</p>}
          <div className="choice-row">
            <Button variant="primary" autoFocus onClick={() => setWaiting(undefined)}>
              {rich('leave.stay')}
            </Button>
            <Button onClick={() => void signOut(session)}>{rich('leave.anyway')}</Button>
          </div>
        </div>
      )}
    </section>
  );
}
