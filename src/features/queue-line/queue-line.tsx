import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { exportParked, useQueueStatus } from '@/sync/queue-status';
import { Button } from '@/ui/button';
import './queue-line.css';

/** Where this pupil's answers are, in one honest line. */
export function QueueLine({ session }: { session: PupilSession }) {
  const { t, rich } = useText('pupil');
  const status = useQueueStatus(session);
  if (!status) return null;
  const aside = status.parked + status.quarantined;

  return (
    <div className="queue">
      <p role="status" className={`queue-line queue-${status.kind}`}>
        <i aria-hidden="true" />
        <span>
          {'count' in status
            ? rich(`queue.${status.kind}`, { count: status.count })
            : rich(`queue.${status.kind}`)}
        </span>
      </p>
      {status.storage !== 'ok' && <p role="alert">{rich(`queue.storage.${status.storage}`)}</p>}
      {aside > 0 && (
        <p role="alert" className="queue-aside">
          {rich('queue.aside', { count: aside })}
          <Button variant="quiet" onClick={() => void download(session, t('queue.file'))}>
            {rich('queue.export')}
          </Button>
        </p>
      )}
    </div>
  );
}

async function download(session: PupilSession, name: string): Promise<void> {
  const url = URL.createObjectURL(await exportParked(session));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
