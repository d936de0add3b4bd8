import holidayJp from '@holiday-jp/holiday_jp';
import { defaultCalendar } from '@domain/defaults/calendar';
import { dayOf, schoolYearOf, timeOn, type Day } from '@domain/days';
import type { SchoolCalendar } from '@domain/school/calendar';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Page, Remark } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { CalendarForm } from './calendar-form';

/** 学校の予定: which days are school days, and from when to when adults are there. */
export default function CalendarPage({ school }: { school: string }) {
  const { schools } = usePorts();
  const { t } = useTranslation('year');
  const { today } = useMember();
  const calendar = useLive(schools.watchCalendar, school);
  return (
    <Page heading={t('calendar.heading')} screen={t('calendar.heading')} intro={t('calendar.intro')}>
      <Async of={calendar} offline={null}>
        {(known, live) => (
          <>
            {known === null && <Remark>{t('calendar.default')}</Remark>}
            <CalendarForm
              calendar={known ?? usualWithHolidays(today)}
              isProposal={known === null}
              online={live}
            />
          </>
        )}
      </Async>
    </Page>
  );
}

/** This school year and the next, with their national holidays. */
function usualWithHolidays(today: Day): SchoolCalendar {
  const year = schoolYearOf(today);
  const noon = (day: Day) => new Date(timeOn(day, '12:00'));
  const holidays = holidayJp
    .between(noon(`${year}-04-01`), noon(`${year + 2}-03-31`))
    .map(({ date, name }) => ({ day: dayOf(date.getTime()), name }));
  return defaultCalendar([year, year + 1], holidays);
}
