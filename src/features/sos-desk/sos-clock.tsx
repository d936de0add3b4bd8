import type { Sos } from '@domain/sos/records';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '@/sync/use-server-now';
import { useWords } from './use-words';

/** How long the pupil has waited, running; once somebody has seen it, how long that took. */
export function SosClock({ sos }: { sos: Sos }) {
  const { t } = useTranslation('desk');
  const { lasting, time } = useWords();
  const now = useServerNow();
  const since = Date.parse(sos.receivedAt);
  if (sos.acknowledgedAt) {
    return (
      <p className="desk-clock desk-clock-still">
        <span className="desk-clock-label">{t('clock.seen')}</span>
        <strong>{time(sos.acknowledgedAt)}</strong>
        <span className="muted">
          {t('clock.after', { time: lasting(Date.parse(sos.acknowledgedAt) - since) })}
        </span>
      </p>
    );
  }
  return (
    <p className="desk-clock" role="timer">
      <span className="desk-clock-label">{t('clock.waiting')}</span>
      <strong>{lasting(now - since)}</strong>
      <span className="muted">{t('clock.since', { time: time(sos.receivedAt) })}</span>
    </p>
  );
}
