import clsx from 'clsx';
import { percentages } from '@domain/classes/percentages';
import type { Level } from '@domain/answers/pupil-records';
import { useTranslation } from 'react-i18next';
import { WeatherIcon } from '@/ui/weather-icon';
import type { BoardCounts } from './board-model';
import { look } from './look';

const LEVELS: readonly Level[] = [4, 3, 2, 1];

/** Counts and percentages: what may stand on a screen that the whole class sees. */
export function BoardSummary({ counts }: { counts: BoardCounts }) {
  const { t } = useTranslation('staff');
  const shares = percentages([...LEVELS.map((level) => counts.levels[level]), counts.passes]);
  const share = (index: number) => t('board.percent', { value: shares[index] });
  const waiting = counts.invited - counts.answered;
  return (
    <section aria-label={t('board.summary')}>
      <ul className={look.tiles}>
        {LEVELS.map((level, index) => (
          <li key={level} className={clsx(look.tile, 'card')}>
            <WeatherIcon level={level} size={40} />
            <p>
              <span className={look.tileLabel}>{t(`board.level.${level}`)}</span>
              <strong>{counts.levels[level]}</strong>
              <span className="muted">{share(index)}</span>
            </p>
          </li>
        ))}
        <li className={clsx(look.tile, 'card')}>
          <p>
            <span className={look.tileLabel}>{t('board.pass')}</span>
            <strong>{counts.passes}</strong>
            <span className="muted">{share(LEVELS.length)}</span>
          </p>
        </li>
        <li className={clsx(look.tile, 'card')}>
          <p>
            <span className={look.tileLabel}>{t('board.unanswered')}</span>
            <strong>{counts.unanswered}</strong>
            {counts.away > 0 && <span className="muted">{t('board.away', { count: counts.away })}</span>}
          </p>
        </li>
      </ul>
      <div className={look.bar} aria-hidden="true">
        {LEVELS.filter((level) => counts.levels[level] > 0).map((level) => (
          <i key={level} className={look[`bar-${level}`]} style={{ flexGrow: counts.levels[level] }} />
        ))}
        {counts.passes > 0 && <i className={look['bar-pass']} style={{ flexGrow: counts.passes }} />}
        {waiting > 0 && <i className={look['bar-none']} style={{ flexGrow: waiting }} />}
      </div>
    </section>
  );
}
