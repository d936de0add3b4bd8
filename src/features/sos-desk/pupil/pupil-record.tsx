import { addDays, type Day, type Month, monthOf, schoolYearOf } from '@domain/days';
import type { Pupil } from '@domain/school/school';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { monthTitle, shortDay } from '@/i18n/dates';
import { WeatherIcon } from '@/ui/weather-icon';
import type { Reader } from '@/staff/ports/pupils';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { LatestResult } from './latest-result';
import { look } from '../look';

/** Two weeks of school, with their weekends. */
const DAYS_BACK = 14;

interface PupilRecordProps {
  reader: Reader;
  pupil: Pupil;
  /** Whose attendance stands here beside this month's. */
  months: readonly Month[] | undefined;
}

/** How the child has been lately: weather, attendance, the latest survey, and where there is more. */
export function PupilRecord({ reader, pupil, months = [] }: PupilRecordProps) {
  const { t } = useTranslation('desk');
  const thisMonth = monthOf(reader.day);
  const others = [...new Set(months)].filter((month) => month !== thisMonth).sort();
  return (
    <div className={look.record}>
      <Weather reader={reader} />
      {[...others, thisMonth].map((month) => (
        <Attendance key={month} reader={reader} month={month} isPresent={month === thisMonth} />
      ))}
      <LatestResult reader={reader} />
      <p className={look.recordLinks}>
        <Link href={`/board/${pupil.classId}`}>{t('record.board')}</Link>
        <Link href={`/results/${pupil.classId}`}>{t('record.results')}</Link>
      </p>
    </div>
  );
}

/** No further back than the school year: what was before it is not for whoever has the class now. */
function firstDay(day: Day): Day {
  const back = addDays(day, -DAYS_BACK);
  const year = `${schoolYearOf(day)}-04-01`;
  return back < year ? year : back;
}

function Weather({ reader: { school, pupilId, day } }: { reader: Reader }) {
  const { pupils } = usePorts();
  const { t, i18n } = useTranslation(['desk', 'staff']);
  const watched = useLive(pupils.watchCheckIns, school, pupilId, firstDay(day));
  if (watched.state === 'failed') return <p role="status">{t('desk:record.failed')}</p>;
  const days = watched.state === 'ready' ? Object.values(watched.value) : [];
  const inTurn = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <section aria-label={t('desk:record.weather')}>
      <h4>{t('desk:record.weather')}</h4>
      {watched.state === 'ready' && inTurn.length === 0 && (
        <p className="muted">{t('desk:record.noWeather')}</p>
      )}
      <ol className={look.weather}>
        {inTurn.map(({ day: on, level, body }) => (
          <li key={on}>
            <span className="muted">{shortDay(i18n.language, on)}</span>
            {level === undefined ? (
              <span>{t('staff:board.pass')}</span>
            ) : (
              <>
                <WeatherIcon level={level} size={32} />
                <span>{t(`staff:board.level.${level}`)}</span>
              </>
            )}
            {(body === 'bad' || body === 'a-little') && <span>{t(`staff:board.bodyShort.${body}`)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface AttendanceProps {
  reader: Reader;
  month: Month;
  /** It is the month that today lies in. */
  isPresent: boolean;
}

function Attendance({ reader: { school, pupilId, day }, month, isPresent }: AttendanceProps) {
  const { pupils } = usePorts();
  const { t, i18n } = useTranslation('desk');
  const watched = useLive(pupils.watchAttendance, school, pupilId, month);
  if (watched.state === 'loading') return null;
  if (watched.state === 'failed') return <p role="status">{t('record.failed')}</p>;
  const days = Object.values(watched.value?.days ?? {});
  const heading = isPresent
    ? t('record.attendance', { day: shortDay(i18n.language, day) })
    : t('record.attendanceOf', { month: monthTitle(i18n.language, month) });
  const count = (state: string) => days.filter((one) => one.state === state).length;
  return (
    <section aria-label={heading}>
      <h4>{heading}</h4>
      <p>
        {t('record.month', {
          absent: count('absent'),
          late: count('late'),
          early: count('early'),
          nurse: watched.value?.nurseVisits ?? 0,
        })}
      </p>
    </section>
  );
}
