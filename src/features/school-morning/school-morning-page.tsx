import type { Day } from '@domain/days';
import { eventsOn, isSchoolDay, type SchoolCalendar } from '@domain/school/calendar';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { longDay } from '@/i18n/dates';
import { clock } from '@/i18n/clock';
import { Async } from '@/staff/async';
import { Page } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { MorningSheet } from './morning-sheet';
import { MorningTable } from './morning-table';
import { MorningTotals } from './morning-totals';
import look from './morning.module.css';
import { useMorning } from './use-morning';

interface SchoolMorningPageProps {
  school: string;
  today: Day;
  calendar: SchoolCalendar;
  classNameOf: (classId: string) => string;
  /** Ways to what concerns the coming days. */
  beside?: ReactNode;
}

/** 朝のようす: the whole school on one page, in numbers alone, because screens are seen by others too. */
export default function SchoolMorningPage({
  school,
  today,
  calendar,
  classNameOf,
  beside,
}: SchoolMorningPageProps) {
  const { t, i18n } = useTranslation('staff');
  const { board } = usePorts();
  const { uid } = useMember();
  const morning = useMorning(school, uid, today, calendar);
  const waiting = valueOr(useLive(board.watchWaitingByClass, school, uid), undefined);
  const day = longDay(i18n.language, today);
  return (
    <div className={look.morning}>
      <Page
        heading={
          <>
            {t('area.morning')} <span className={look.day}>{day}</span>
          </>
        }
        screen={t('area.morning')}
        intro={t('morning.intro')}
        tools={
          <div className={look.tools}>
            {!isSchoolDay(calendar, today) && <span className="tag">{t('board.notSchoolDay')}</span>}
            {eventsOn(calendar, today).map(({ name }) => (
              <span key={name} className="tag">
                {name}
              </span>
            ))}
            {morning.state === 'ready' && (
              <span className="muted">{t('board.updated', { time: clock(i18n.language, morning.at) })}</span>
            )}
            {beside}
            <StaffButton onClick={() => window.print()}>{t('board.print')}</StaffButton>
          </div>
        }
      >
        <Async
          of={morning}
          offline={
            morning.state === 'ready' && t('morning.offline', { time: clock(i18n.language, morning.at) })
          }
          empty={{
            when: ({ classes }) => classes.length === 0,
            heading: t('morning.none'),
            why: t('board.noRosterWhy'),
          }}
        >
          {(known) => (
            <>
              <MorningTotals of={known.school} waiting={waiting && sumOf(waiting)} />
              <MorningTable of={known} waiting={waiting} classNameOf={classNameOf} />
              {waiting && (
                <p className="muted">
                  {t('morning.waitingWhy')} <Link href="/inbox/waiting">{t('morning.waitingSee')}</Link>
                </p>
              )}
              <MorningSheet heading={day} of={known} classNameOf={classNameOf} />
            </>
          )}
        </Async>
      </Page>
    </div>
  );
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
