import clsx from 'clsx';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { sendAgain } from '@/sync/answers/send-again';
import { useQueueStatus } from '@/sync/queue-status';
import { Button } from '@/ui/button';
import { look } from './look';

/** Where this pupil's answers are, in one honest line. */
export function QueueLine({ session }: { session: PupilSession }) {
  const { rich } = useText('tablet');
  const status = useQueueStatus(session);
  if (!status) return null;
  const aside = status.parked + status.quarantined;

  return (
    <div className={look.queue}>
      <p role="status" className={clsx(look.line, status.kind === 'all-arrived' && look.allArrived)}>
        <i aria-hidden="true" />
        <span>
          {'count' in status
            ? rich(`queue.${status.kind}`, { count: status.count })
            : rich(`queue.${status.kind}`)}
        </span>
      </p>
      {status.storage !== 'ok' && <p role="alert">{rich(`queue.storage.${status.storage}`)}</p>}
      {aside > 0 && (
        <p role="alert" className={look.aside}>
          {rich('queue.aside', { count: aside })}
          {status.parked > 0 && (
            <Button variant="quiet" onClick={() => void sendAgain(session)}>
              {rich('queue.again')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
