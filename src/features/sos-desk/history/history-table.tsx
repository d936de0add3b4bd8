import clsx from 'clsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PlacedSos } from '@/staff/ports/sos';
import { StaffButton } from '@/staff/staff-button';
import { useTimes } from '@/staff/use-times';
import { useDesk } from '../desk-context';
import { SosMarks } from '../queue/sos-marks';
import { look } from '../look';

const ROWS_PER_PAGE = 20;

interface HistoryTableProps {
  caption: string;
  rows: readonly PlacedSos[];
}

/** On a phone its parts are laid out as cards, which takes a table's meaning away: hence the roles. Without pupils' names: who opens one of them sees whose it is. */
export function HistoryTable({ caption, rows }: HistoryTableProps) {
  const { t } = useTranslation('desk');
  const [page, setPage] = useState(0);
  const pages = Math.ceil(rows.length / ROWS_PER_PAGE);
  const shown = rows.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE);
  return (
    <section className={clsx(look.table, 'card')} aria-label={caption} tabIndex={0}>
      <table role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('history.received')}
            </th>
            <th scope="col" role="columnheader">
              {t('history.class')}
            </th>
            <th scope="col" role="columnheader">
              {t('history.time')}
            </th>
            <th scope="col" role="columnheader">
              {t('history.state')}
            </th>
            <th scope="col" role="columnheader">
              {t('history.by')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((placed) => (
            <Row key={placed.sosId} placed={placed} />
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <nav className={look.pages} aria-label={t('history.pages')}>
          <StaffButton disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('history.newer')}
          </StaffButton>
          <span role="status">{t('history.page', { page: page + 1, pages })}</span>
          <StaffButton disabled={page + 1 === pages} onClick={() => setPage(page + 1)}>
            {t('history.older')}
          </StaffButton>
        </nav>
      )}
    </section>
  );
}

function Row({ placed: { school, sosId, sos } }: { placed: PlacedSos }) {
  const { t } = useTranslation('desk');
  const { dayAndTime, seconds } = useTimes();
  const { classNameOf } = useDesk();
  const { acknowledgedAt, receivedAt, outcome, state } = sos;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <Link href={`/sos/${school}/${sosId}`}>{dayAndTime(receivedAt)}</Link> <SosMarks sos={sos} />
      </th>
      <td role="cell">{sos.drill ? '—' : classNameOf(sos.classId)}</td>
      <td role="cell">
        {acknowledgedAt
          ? seconds((Date.parse(acknowledgedAt) - Date.parse(receivedAt)) / 1000)
          : t('history.nobodyYet')}
      </td>
      <td role="cell">{outcome ? t(`outcome.${outcome}`) : t(`state.${state}`)}</td>
      <td role="cell">{sos.acknowledgedBy?.name ?? '—'}</td>
    </tr>
  );
}
