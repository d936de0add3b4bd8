import type { SchoolCalendar } from '@domain/school/calendar';
import { usualOf, sharesByMonth, sharesOf } from '@domain/record/weather';
import { type AttendanceYear, type WeatherYear, yearIdOf } from '@domain/record/year';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { usePorts } from '@/staff/ports';
import type { Reader } from '@/staff/ports/pupils';
import { useLive } from '@/staff/use-live';
import { together, type Watched } from '@/staff/watched';
import { HowToRead } from '../how-to-read';
import { orNothing } from '@/staff/or-nothing';
import { RecordPart } from '../record-part';
import { MonthShares } from './month-shares';
import { SharesBar } from './shares-bar';
import { UsualLine } from './usual-line';
import { YearDays } from './year-days';

interface WeatherPartProps {
  reader: Reader;
  calendar: SchoolCalendar;
  attendance: Watched<AttendanceYear | null>;
}

/** こころの天気: the days since April, how often which weather, and how the last days stand to the child's own usual. */
export function WeatherPart({ reader: { school, pupilId, day }, calendar, attendance }: WeatherPartProps) {
  const { records } = usePorts();
  const { t } = useTranslation('karte');
  const weather = orNothing(useLive(records.watchWeatherYear, school, pupilId, yearIdOf(day)), null);
  return (
    <RecordPart id="weather" heading={t('weather.heading')}>
      <HowToRead>{t('weather.howToRead')}</HowToRead>
      <Async of={together({ weather, attendance })} level={3} offline={null}>
        {(year) => (
          <Weather
            days={year.weather?.days ?? {}}
            attendance={year.attendance?.days ?? {}}
            {...{ calendar }}
            today={day}
          />
        )}
      </Async>
    </RecordPart>
  );
}

interface WeatherProps {
  days: WeatherYear['days'];
  attendance: AttendanceYear['days'];
  calendar: SchoolCalendar;
  today: string;
}

function Weather({ days, attendance, calendar, today }: WeatherProps) {
  const { t } = useTranslation('karte');
  if (Object.keys(days).length === 0) return <p className="muted">{t('weather.none')}</p>;
  return (
    <>
      <SharesBar shares={sharesOf(days)} />
      <UsualLine usual={usualOf(days, calendar, today)} />
      <YearDays {...{ days, attendance, calendar, today }} />
      <MonthShares months={sharesByMonth(days)} />
    </>
  );
}
