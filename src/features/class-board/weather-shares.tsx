import { percentages } from '@domain/classes/percentages';
import type { Level } from '@domain/answers/pupil-records';
import { useTranslation } from 'react-i18next';
import { type DayCell, weatherShares } from './board-model';
import { look } from './look';

const LEVELS: readonly Level[] = [4, 3, 2, 1];

/** A pupil's mixture of weathers over the days shown: a bar with the share of the most frequent, all of them in words. */
export function WeatherShares({ cells }: { cells: readonly DayCell[] }) {
  const { t } = useTranslation('staff');
  const { levels, total } = weatherShares(cells);
  if (total === 0) return <span className="muted">{t('board.noAnswer')}</span>;
  const shares = percentages(LEVELS.map((level) => levels[level]));
  const share = (level: Level) =>
    t('board.share', { weather: t(`board.level.${level}`), value: shares[LEVELS.indexOf(level)] });
  const mostFrequent = LEVELS.reduce((most, level) => (levels[level] > levels[most] ? level : most));
  const words = t('board.shares', {
    list: LEVELS.filter((level) => levels[level] > 0)
      .map(share)
      .join(' '),
    count: total,
  });
  return (
    <div className={look.shares} title={words}>
      <span className="visually-hidden">{words}</span>
      <span aria-hidden="true">{share(mostFrequent)}</span>
      <span className={look.sharesBar} aria-hidden="true">
        {LEVELS.filter((level) => levels[level] > 0).map((level) => (
          <i key={level} className={look[`bar-${level}`]} style={{ flexGrow: levels[level] }} />
        ))}
      </span>
    </div>
  );
}
