import { type Day, type Month, weekdayOf } from '@domain/days';
import { eventsOn, isSchoolDay, type SchoolCalendar } from '@domain/school/calendar';
import { monthGrid } from '@domain/school/month-grid';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { longDay, monthTitle, weekdayNames } from '@/i18n/dates';
import look from './school-settings.module.css';

interface MonthDaysProps {
  month: Month;
  calendar: SchoolCalendar;
  chosen: readonly Day[];
  onToggle: (day: Day) => void;
}

/** A month in which days are chosen by a tap, each saying what it is. */
export function MonthDays({ month, calendar, chosen, onToggle }: MonthDaysProps) {
  const { t, i18n } = useTranslation('year');
  const said = (day: Day): string => {
    if (isSchoolDay(calendar, day)) {
      const names = eventsOn(calendar, day).map((event) => event.name);
      if (names.length > 0) return new Intl.ListFormat(i18n.language).format(names);
      return calendar.extraSchoolDays.includes(day) ? t('calendar.extra') : t('calendar.school');
    }
    const closure = calendar.closures.find(({ from, to }) => from <= day && day <= to);
    return closure?.name ?? t('calendar.weekend');
  };
  return (
    <table className={look.month} aria-label={monthTitle(i18n.language, month)}>
      <thead>
        <tr>
          {weekdayNames(i18n.language, 'short').map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthGrid(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, weekday) => (
              <td key={day ?? weekday}>
                {day !== null && (
                  <button
                    type="button"
                    aria-pressed={chosen.includes(day)}
                    aria-label={t('calendar.day', { day: longDay(i18n.language, day), is: said(day) })}
                    className={clsx(!isSchoolDay(calendar, day) && look.off)}
                    onClick={() => onToggle(day)}
                  >
                    <strong>{Number(day.slice(8))}</strong>
                    <span>{isPlain(calendar, day) ? '' : said(day)}</span>
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A weekday with school, a Saturday or Sunday without: nothing to say. */
function isPlain(calendar: SchoolCalendar, day: Day): boolean {
  if (eventsOn(calendar, day).length > 0) return false;
  const isWeekend = [0, 6].includes(weekdayOf(day));
  return isWeekend
    ? !calendar.extraSchoolDays.includes(day) &&
        !calendar.closures.some(({ from, to }) => from <= day && day <= to)
    : isSchoolDay(calendar, day);
}
