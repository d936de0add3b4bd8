import clsx from 'clsx';
import type { Sos } from '@domain/sos/records';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '@/sync/use-server-now';
import { useTimes } from '@/staff/use-times';
import { look } from '../look';

/** Reopened, not taken over in time, or other hours began: everybody is told again. */
const AGAIN_AFTER_MS = 60_000;

/** How long the pupil has waited, running; once somebody has seen it, how long that took. */
export function SosClock({ sos }: { sos: Sos }) {
  const { t } = useTranslation('desk');
  const { lasting, time } = useTimes();
  const now = useServerNow();
  const since = Date.parse(sos.receivedAt);
  if (sos.acknowledgedAt) {
    return (
      <p className={clsx(look.clock, look.clockStill)}>
        <span className={look.clockLabel}>{t('clock.seen')}</span>
        <strong>{time(sos.acknowledgedAt)}</strong>
        <span className="muted">
          {t('clock.after', { time: lasting(Date.parse(sos.acknowledgedAt) - since) })}
        </span>
      </p>
    );
  }
  const { chainStartedAt } = sos;
  const again = chainStartedAt !== undefined && Date.parse(chainStartedAt) - since > AGAIN_AFTER_MS;
  return (
    <p className={look.clock} role="timer">
      <span className={look.clockLabel}>{t('clock.waiting')}</span>
      <strong>{lasting(now - since)}</strong>
      <span className="muted">{t('clock.since', { time: time(sos.receivedAt) })}</span>
      {again && <span className="muted">{t('clock.again', { time: time(chainStartedAt) })}</span>}
    </p>
  );
}
