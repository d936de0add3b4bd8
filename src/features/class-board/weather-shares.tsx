import type { Level } from '@domain/pupil-records';
import { useTranslation } from 'react-i18next';
import { type DayCell, percent, weatherShares } from './board-model';

const LEVELS: readonly Level[] = [4, 3, 2, 1];

/** A pupil's mixture of weathers over the days shown: a bar with the share of はれ, all four shares in words. */
export function WeatherShares({ cells }: { cells: readonly DayCell[] }) {
  const { t } = useTranslation('staff');
  const { levels, total } = weatherShares(cells);
  if (total === 0) return <span className="muted">{t('board.noAnswer')}</span>;
  const share = (level: Level) =>
    t('board.share', { weather: t(`board.level.${level}`), value: percent(levels[level], total) });
  const words = t('board.shares', {
    list: LEVELS.filter((level) => levels[level] > 0)
      .map(share)
      .join(' '),
    count: total,
  });
  return (
    <div className="shares" title={words}>
      <span className="visually-hidden">{words}</span>
      <span aria-hidden="true">{share(4)}</span>
      <span className="shares-bar" aria-hidden="true">
        {LEVELS.filter((level) => levels[level] > 0).map((level) => (
          <i key={level} className={`board-bar-${level}`} style={{ flexGrow: levels[level] }} />
        ))}
      </span>
    </div>
  );
}
