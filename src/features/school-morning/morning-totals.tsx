import type { MorningCounts } from '@domain/classes/school-morning';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WeatherIcon } from '@/ui/weather-icon';
import look from './morning.module.css';

interface MorningTotalsProps {
  of: MorningCounts;
  /** Letters nobody has answered, as far as this reader knows of them; absent while they are not known. */
  waiting: number | undefined;
}

/** The school in a handful of numbers. */
export function MorningTotals({ of, waiting }: MorningTotalsProps) {
  const { t } = useTranslation('staff');
  return (
    <section aria-label={t('morning.totals')}>
      <ul className={look.tiles}>
        <Tile label={t('morning.answered')} count={of.answered} of={of.enrolled} />
        <Tile label={t('board.unanswered')} count={of.unanswered} />
        <Tile label={t('morning.away')} count={of.away} />
        <Tile label={t('board.bodyShort.bad')} count={of.body.bad} />
        <Tile label={t('board.level.2')} count={of.levels[2]} icon={<WeatherIcon level={2} size={32} />} />
        <Tile label={t('board.level.1')} count={of.levels[1]} icon={<WeatherIcon level={1} size={32} />} />
        {waiting !== undefined && <Tile label={t('morning.waiting')} count={waiting} />}
      </ul>
    </section>
  );
}

function Tile({ label, count, of, icon }: { label: string; count: number; of?: number; icon?: ReactNode }) {
  return (
    <li className={clsx(look.tile, 'card')}>
      {icon}
      <p>
        <span className={look.tileLabel}>{label}</span>
        <strong>{count}</strong>
        {of !== undefined && <span className="muted">/ {of}</span>}
      </p>
    </li>
  );
}
