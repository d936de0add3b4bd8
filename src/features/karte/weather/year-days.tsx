import { isDay, type Day, type Month } from '@domain/days';
import { monthsTo } from '@domain/record/attendance';
import type { AttendanceYear, WeatherYear } from '@domain/record/year';
import { OF_STATE } from '@domain/school/attendance-states';
import { isSchoolDay, type SchoolCalendar } from '@domain/school/calendar';
import { useTranslation } from 'react-i18next';
import { monthTitle, shortDay } from '@/i18n/dates';
import { WeatherIcon } from '@/ui/weather-icon';
import { look } from '../look';

interface YearDaysProps {
  days: WeatherYear['days'];
  attendance: AttendanceYear['days'];
  calendar: SchoolCalendar;
  today: Day;
}

const DATES = Array.from({ length: 31 }, (_, index) => index + 1);

/** The year day by day: a line a month. Pictures for whoever looks; the table of percentages below says it to whoever listens. */
export function YearDays({ days, attendance, calendar, today }: YearDaysProps) {
  const { t, i18n } = useTranslation(['karte', 'staff']);
  // Before its first answer nobody waited for one.
  const first = Object.keys(days).sort()[0] ?? today;
  return (
    <div className={look.year} role="region" aria-label={t('karte:weather.days')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {DATES.map((date) => (
              <th key={date} scope="col">
                {date}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthsTo(today).map((month) => (
            <tr key={month}>
              <th scope="row">{monthTitle(i18n.language, month).replace(/^\d+年/, '')}</th>
              {DATES.map((date) => cellOf(month, date))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{t('karte:weather.legend')}</p>
    </div>
  );

  function cellOf(month: Month, date: number) {
    const day = `${month}-${String(date).padStart(2, '0')}`;
    if (!isDay(day) || day > today) return <td key={date} className={look.noDay} />;
    const told = days[day];
    const state = attendance[day];
    const isAway = state !== undefined && OF_STATE[state].isAway;
    if (!told && !isAway && !isSchoolDay(calendar, day)) return <td key={date} className={look.free} />;
    if (!told && !isAway && day < first) return <td key={date} />;
    const weather =
      told && (told.level === null ? t('staff:board.pass') : t(`staff:board.level.${told.level}`));
    const words = [shortDay(i18n.language, day), weather, isAway && t(`staff:board.attendance.${state}`)];
    return (
      <td key={date} title={words.filter(Boolean).join(' ')}>
        <span className="visually-hidden">{words.slice(1).filter(Boolean).join(' ')}</span>
        {told?.level ? (
          <WeatherIcon level={told.level} size={20} />
        ) : (
          <span className={look.sign} aria-hidden="true">
            {t(
              told ? 'karte:weather.passSign' : isAway ? 'karte:weather.awaySign' : 'karte:weather.noneSign',
            )}
          </span>
        )}
      </td>
    );
  }
}
