import clsx from 'clsx';
import { acknowledgementTimes } from '@domain/sos/acknowledgement-times';
import { useTranslation } from 'react-i18next';
import type { PlacedSos } from '@/staff/ports/sos';
import { useTimes } from '@/staff/use-times';
import { look } from '../look';

interface HistoryFiguresProps {
  all: readonly PlacedSos[];
  unanswered: number;
}

/** Time to the first acknowledgement. Without drills, and beside it what nobody has acknowledged. */
export function HistoryFigures({ all, unanswered }: HistoryFiguresProps) {
  const { t } = useTranslation('desk');
  const { seconds } = useTimes();
  const { answered, medianSeconds, p95Seconds } = acknowledgementTimes(all.map(({ sos }) => sos));
  const time = (value: number | undefined) => (value === undefined ? t('history.none') : seconds(value));
  return (
    <section className={clsx(look.figures, 'card')} aria-label={t('history.figures')}>
      <dl>
        <div>
          <dt>{t('history.median')}</dt>
          <dd>{time(medianSeconds)}</dd>
        </div>
        <div>
          <dt>{t('history.p95')}</dt>
          <dd>{time(p95Seconds)}</dd>
        </div>
        <div>
          <dt>{t('history.answered')}</dt>
          <dd>{t('history.count', { count: answered })}</dd>
        </div>
        <div className={unanswered > 0 ? look.figureOpen : undefined}>
          <dt>{t('history.notAnswered')}</dt>
          <dd>{t('history.count', { count: unanswered })}</dd>
        </div>
      </dl>
      <p className="muted">{t('history.what')}</p>
    </section>
  );
}
