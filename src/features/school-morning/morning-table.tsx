import type { MorningCounts, SchoolMorning } from '@domain/classes/school-morning';
import { ATTENDANCE_STATES } from '@domain/school/attendance-states';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { WeatherIcon } from '@/ui/weather-icon';
import look from './morning.module.css';

interface MorningTableProps {
  of: SchoolMorning;
  /** Letters nobody has answered, as far as this reader knows of them, by class; absent while they are not known. */
  waiting: Readonly<Record<string, number>> | undefined;
  classNameOf: (classId: string) => string;
}

/** A line a class, in the order of the classes: nothing here puts one before another. */
export function MorningTable({ of: { classes }, waiting, classNameOf }: MorningTableProps) {
  const { t } = useTranslation('staff');
  return (
    <div className={clsx(look.scroll, 'card')} role="region" aria-label={t('morning.table')} tabIndex={0}>
      <table className={look.table}>
        <thead>
          <tr>
            <th scope="col">{t('morning.class')}</th>
            <th scope="col">{t('morning.answered')}</th>
            <th scope="col">{t('board.unanswered')}</th>
            <th scope="col" className={look.words}>
              {t('morning.attendance')}
            </th>
            <th scope="col">{t('board.bodyShort.bad')}</th>
            <th scope="col">
              <WeatherIcon level={2} size={22} />
              {t('board.level.2')}
            </th>
            <th scope="col">
              <WeatherIcon level={1} size={22} />
              {t('board.level.1')}
            </th>
            {waiting && <th scope="col">{t('morning.waiting')}</th>}
          </tr>
        </thead>
        <tbody>
          {classes.map(({ classId, counts }) => (
            <tr key={classId}>
              <th scope="row">
                <Link href={`/board/${classId}`}>{classNameOf(classId)}</Link>
                <span className={look.below}>
                  <Attendance of={counts} />
                </span>
              </th>
              <td>
                {counts.answered} <span className="muted">/ {counts.enrolled}</span>
              </td>
              <Count of={counts.unanswered} />
              <td className={look.words}>
                <Attendance of={counts} />
              </td>
              <Count of={counts.body.bad} />
              <Count of={counts.levels[2]} />
              <Count of={counts.levels[1]} />
              {waiting && <Count of={waiting[classId] ?? 0} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Count({ of }: { of: number }) {
  return <td className={of === 0 ? 'muted' : look.some}>{of}</td>;
}

/** What the attendance book says that is worth telling, each with how many. */
function Attendance({ of: { attendance } }: { of: MorningCounts }) {
  const { t } = useTranslation('staff');
  const told = ATTENDANCE_STATES.filter((state) => state !== 'present' && attendance[state] > 0);
  if (told.length === 0) return <span className="muted">—</span>;
  return told.map((state) => (
    <span key={state} className={look.state}>
      {t(`board.attendance.${state}`)} <strong>{attendance[state]}</strong>
    </span>
  ));
}
