import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { Change } from './round-comparison';
import { look } from './look';

/** A marked difference with arrow, sign and colour, so that none of the three is needed; a small one in words only. */
export function ChangeMark({ change }: { change: Change | null }) {
  const { t } = useTranslation('staff');
  if (change === null) return <span className="muted">{t('results.noComparison')}</span>;
  if (change.direction === 'same') return <span className="muted">{t('results.same')}</span>;
  const points = Math.abs(change.points);
  return (
    <span className={clsx(look.change, look[`change-${change.direction}`])}>
      <span aria-hidden="true">{t(`results.${change.direction}`, { points })}</span>
      <span className="visually-hidden">{t(`results.${change.direction}Label`, { points })}</span>
    </span>
  );
}
