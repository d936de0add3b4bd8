import { LEVELS, type Shares } from '@domain/record/weather';
import { useTranslation } from 'react-i18next';
import { WeatherIcon } from '@/ui/weather-icon';
import { look } from '../look';

/** The mixture of a year's weathers: each with its picture, its share and how often; the bar says the same again. */
export function SharesBar({ shares: { answered, passed, percent, counts } }: { shares: Shares }) {
  const { t } = useTranslation(['karte', 'staff']);
  return (
    <div>
      <ul className={look.shares}>
        {LEVELS.map((level, index) => (
          <li key={level}>
            <WeatherIcon level={level} size={30} />
            <span>
              {t(`staff:board.level.${level}`)}{' '}
              <strong>{t('karte:percent', { value: percent[index] })}</strong>{' '}
              <span className="muted">{t('karte:weather.times', { count: counts[index] ?? 0 })}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className={look.sharesBar} aria-hidden="true">
        {LEVELS.map((level, index) =>
          counts[index] ? (
            <i key={level} className={look[`bar-${level}`]} style={{ flexGrow: counts[index] }} />
          ) : null,
        )}
      </div>
      <p className="muted">{t('karte:weather.answered', { answered, passed })}</p>
    </div>
  );
}
