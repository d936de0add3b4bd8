import clsx from 'clsx';
import type { Day } from '@domain/days';
import { percentages } from '@domain/classes/percentages';
import type { Level } from '@domain/answers/pupil-records';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { type BoardRow, classShares, type DayShares } from './board-model';
import { look } from './look';

const LEVELS: readonly Level[] = [4, 3, 2, 1];

interface ClassWeatherProps {
  days: readonly Day[];
  rows: readonly BoardRow[];
}

/** The class's weather over the days of the board: shares of a whole class, nobody in particular. */
export function ClassWeather({ days, rows }: ClassWeatherProps) {
  const { t, i18n } = useTranslation('staff');
  const shares = classShares(days, rows);
  if (shares.every(({ answered }) => answered === 0)) return null;
  return (
    <section className={clsx(look.classWeather, 'card')} aria-labelledby="class-weather">
      <div className={look.classWeatherHead}>
        <h2 id="class-weather">{t('board.classDays.heading', { count: days.length })}</h2>
        <ul className={look.classWeatherLegend} aria-hidden="true">
          {LEVELS.map((level) => (
            <li key={level}>
              <i className={look[`bar-${level}`]} />
              {t(`board.level.${level}`)}
            </li>
          ))}
          <li>
            <i className={look['bar-pass']} />
            {t('board.pass')}
          </li>
        </ul>
      </div>
      <table aria-labelledby="class-weather">
        <tbody>
          <tr>
            {shares.map((one) => (
              <td key={one.day}>
                <DayColumn shares={one} />
              </td>
            ))}
          </tr>
        </tbody>
        <tfoot>
          <tr>
            {days.map((day) => (
              <th key={day} scope="col">
                {shortDay(i18n.language, day)}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function DayColumn({ shares: { levels, passes, answered } }: { shares: DayShares }) {
  const { t } = useTranslation('staff');
  const parts = [
    ...LEVELS.map((level) => ({ kind: level, name: t(`board.level.${level}`), count: levels[level] })),
    { kind: 'pass' as const, name: t('board.pass'), count: passes },
  ].filter(({ count }) => count > 0);
  const shares = percentages(parts.map(({ count }) => count));
  const words = parts.map(
    ({ name, count }, index) => `${name} ${t('board.classDays.count', { count, value: shares[index] })}`,
  );
  if (answered === 0) return t('board.classDays.noAnswer');
  return (
    <div title={words.join('\n')}>
      <span className="visually-hidden">{words.join('、')}</span>
      <div className={look.classWeatherColumn} aria-hidden="true">
        {parts.map(({ kind, count }) => (
          <i key={kind} className={look[`bar-${kind}`]} style={{ flexGrow: count }} />
        ))}
      </div>
      <span aria-hidden="true">{t('board.people', { count: answered })}</span>
    </div>
  );
}
