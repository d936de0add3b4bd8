import clsx from 'clsx';
import { addDays, type Day, type Month, monthOf } from '@domain/days';
import { unanswered } from '@domain/sos/acknowledgement-times';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthTitle } from '@/i18n/dates';
import { usePageHeading } from '@/ui/use-page-heading';
import { Async } from '@/staff/async';
import { Picker } from '@/staff/picker';
import type { SosList } from '@/staff/ports/sos';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { ButtonLink } from '@/staff/staff-button';
import { type Desk, DeskContext } from '../desk-context';
import { HistoryFigures } from './history-figures';
import { HistoryTable } from './history-table';
import { look } from '../look';

const MONTHS_BACK = 24;

interface HistoryPageProps {
  classNameOf: Desk['classNameOf'];
  school: string;
}

/** これまでのSOS: how long pupils waited, month by month, and everyone whom nobody has answered. */
export default function HistoryPage({ classNameOf, school }: HistoryPageProps) {
  const { sosDesk } = usePorts();
  const { t, i18n } = useTranslation(['desk', 'staff']);
  const heading = usePageHeading(t('staff:area.documentTitle', { screen: t('desk:history.heading') }));
  const { today, uid } = useMember();
  const months = monthsUpTo(today);
  const [month, setMonth] = useState(monthOf(today));
  const watched = useLive(sosDesk.watchSosOfMonth, school, uid, month);
  return (
    <DeskContext value={{ classNameOf, live: watched.state === 'ready' && watched.live }}>
      <div className={clsx(look.desk, look.history)}>
        <div className={look.head}>
          <h1 ref={heading} tabIndex={-1}>
            {t('desk:history.heading')}
          </h1>
          <div className={look.tools}>
            <Picker
              label={t('desk:history.month')}
              chosen={month}
              onChoose={setMonth}
              options={months.map((one) => ({ value: one, label: monthTitle(i18n.language, one) }))}
            />
            <ButtonLink href="/sos">{t('desk:back')}</ButtonLink>
          </div>
        </div>
        <Async of={watched}>{(list) => <MonthOfSos key={month} list={list} />}</Async>
      </div>
    </DeskContext>
  );
}

function MonthOfSos({ list: { all, unreadable } }: { list: SosList }) {
  const { t } = useTranslation('desk');
  const waiting = new Set(unanswered(all.map(({ sos }) => sos)));
  const open = all.filter(({ sos }) => waiting.has(sos));
  const latestFirst = all.toSorted((a, b) => (a.sos.receivedAt < b.sos.receivedAt ? 1 : -1));
  return (
    <>
      {unreadable.length > 0 && (
        <p className={clsx(look.unreadable, 'card')} role="alert">
          {t('unreadable', { count: unreadable.length })}
        </p>
      )}
      <HistoryFigures all={all} unanswered={open.length} />
      {open.length > 0 && <HistoryTable caption={t('history.unanswered')} rows={open} />}
      {all.length === 0 ? (
        <div className={clsx(look.empty, 'card')}>
          <h2>{t('history.empty')}</h2>
        </div>
      ) : (
        <HistoryTable caption={t('history.all')} rows={latestFirst} />
      )}
    </>
  );
}

/** The month of `today` and those before it, latest first. */
function monthsUpTo(today: Day): Month[] {
  const months = [monthOf(today)];
  while (months.length < MONTHS_BACK) months.push(monthOf(addDays(`${months.at(-1) ?? ''}-01`, -1)));
  return months;
}
