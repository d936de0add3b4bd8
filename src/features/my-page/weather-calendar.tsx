import { addDays, monthOf, type Day } from '@domain/days';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthTitle, weekdayNames } from '@/i18n/dates';
import { useText } from '@/i18n/use-text';
import type { OwnCheckIn } from '@/sync/own-data/own-data';
import { Button } from '@/ui/button';
import { useSchoolDay } from '@/sync/use-server-now';
import { CalendarDay } from './calendar-day';
import { addMonths, monthGrid } from '@domain/school/month-grid';

interface WeatherCalendarProps {
  checkIns: Readonly<Record<Day, OwnCheckIn>>;
  /** Days with a note that only the pupil sees. */
  notedDays: readonly Day[];
}

/** How far back a tablet holds check-ins. */
const WINDOW_DAYS = 60;

/** The pupil's own weather by month, as a table with the weekdays as its headers. */
export function WeatherCalendar({ checkIns, notedDays }: WeatherCalendarProps) {
  const { t, rich } = useText('me');
  const { i18n } = useTranslation();
  const today = useSchoolDay();
  const [month, setMonth] = useState(monthOf(today));
  const titleId = useId();
  const long = weekdayNames(i18n.language, 'long');
  const isEmpty = !Object.keys(checkIns).some((day) => monthOf(day) === month);

  return (
    <section className="card me-calendar" aria-label={t('calendar.heading')}>
      <h2>{rich('calendar.heading')}</h2>
      <div className="me-months">
        <Button
          disabled={month <= monthOf(addDays(today, -WINDOW_DAYS))}
          onClick={() => setMonth(addMonths(month, -1))}
        >
          {rich('calendar.previous')}
        </Button>
        <strong id={titleId} aria-live="polite">
          {monthTitle(i18n.language, month)}
        </strong>
        <Button disabled={month >= monthOf(today)} onClick={() => setMonth(addMonths(month, 1))}>
          {rich('calendar.next')}
        </Button>
      </div>
      <table aria-labelledby={titleId}>
        <thead>
          <tr>
            {weekdayNames(i18n.language, 'short').map((name, weekday) => (
              <th key={name} scope="col" abbr={long[weekday]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthGrid(month).map((week, row) => (
            <tr key={row}>
              {week.map((day, weekday) =>
                day === null ? (
                  <td key={weekday} />
                ) : (
                  <CalendarDay
                    key={day}
                    day={day}
                    checkIn={checkIns[day]}
                    isNoted={notedDays.includes(day)}
                    place={day === today ? 'today' : day > today ? 'ahead' : 'past'}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{rich(isEmpty ? 'calendar.none' : 'calendar.span')}</p>
    </section>
  );
}
