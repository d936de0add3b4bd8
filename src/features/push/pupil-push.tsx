import { useEffect, useState } from 'react';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { mayHavePush } from '@/sync/push';
import { Button } from '@/ui/button';
import { usePush } from './use-push';
import { look } from './look';

/**
 * Offers a pupil to be told of a reply, where the school lets pupils' tablets do so. Only shown once a reply has come, or in the
 * tablet's menu: never at the start.
 */
export function PupilPush({ session }: { session: PupilSession }) {
  const { rich } = useText('tablet');
  const push = usePush(session);
  const allowed = useAllowed(session, push.state !== 'no-project' && push.state !== 'no-browser');
  if (!allowed) return null;
  return (
    <section className={look.offer} aria-labelledby="push-offer">
      <h3 id="push-offer">{rich('push.heading')}</h3>
      <p role="status">{rich(push.failed ? 'push.failed' : `push.state.${push.state}`)}</p>
      {push.state === 'off' && (
        <Button disabled={push.busy} onClick={push.switchOn}>
          {rich('push.on')}
        </Button>
      )}
      {push.state === 'on' && (
        <Button disabled={push.busy} onClick={push.switchOff}>
          {rich('push.off')}
        </Button>
      )}
    </section>
  );
}

/** Without an answer from the server nothing is offered. */
function useAllowed(session: PupilSession, possible: boolean): boolean {
  const [allowed, setAllowed] = useState(false);
  useEffect(() => {
    let gone = false;
    if (possible)
      mayHavePush(session).then(
        (may) => !gone && setAllowed(may),
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [session, possible]);
  return allowed;
}
