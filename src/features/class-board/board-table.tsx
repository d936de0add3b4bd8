import type { Day } from '@domain/days';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from './board-model';
import { BoardTableRow } from './board-table-row';
import type { Signers } from '@/staff/people/use-signers';
import type { MarkActions } from './use-marks';
import { look } from './look';

export interface RowContext {
  readonly days: readonly Day[];
  /** Who looks. */
  readonly uid: string;
  /** Colleagues by uid. */
  readonly colleagues: Signers;
  readonly actions: MarkActions;
  /** False while nothing can be stored. */
  readonly live: boolean;
  /** Stands beside a child's signs. */
  readonly aside: (pupilId: string, name: string) => ReactNode;
}

interface BoardTableProps extends RowContext {
  caption: string;
  rows: readonly BoardRow[];
}

/** One row per pupil. Roles are written out because small screens lay the rows out as cards, which loses them in Safari. */
export function BoardTable({ caption, rows, ...context }: BoardTableProps) {
  const { t } = useTranslation('staff');
  const past = context.days.slice(0, -1);
  return (
    <table className={look.table} role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" className={look.number}>
            <span className="visually-hidden">{t('board.column.number')}</span>
          </th>
          <th scope="col" role="columnheader">
            {t('board.column.name')}
          </th>
          <th scope="col" role="columnheader">
            <span className="visually-hidden">{t('board.column.days', { count: past.length })}</span>
            <span className={look.days} aria-hidden="true">
              {past.map((day) => (
                <span key={day}>{Number(day.slice(8))}</span>
              ))}
            </span>
          </th>
          <th scope="col" role="columnheader" className={look.today}>
            {t('board.column.today')}
          </th>
          <th scope="col" role="columnheader" className={look.shares}>
            {t('board.column.shares')}
          </th>
          <th scope="col" role="columnheader">
            {t('board.column.signs')}
          </th>
          <th scope="col" role="columnheader">
            {t('board.column.attendance')}
          </th>
          <th scope="col" role="columnheader">
            {t('board.column.records')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <BoardTableRow key={row.pupilId} row={row} {...context} />
        ))}
        {rows.length === 0 && (
          <tr role="row">
            <td role="cell" colSpan={8} className="muted">
              {t('board.filterEmpty')}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
