import type { MonthSheet } from '@domain/classes/month-sheet';
import { useTranslation } from 'react-i18next';
import { weekdayOf } from '@domain/days';
import { weekdayNames } from '@/i18n/dates';
import look from './health-sheet.module.css';
import { COUNTED, type SheetWords } from './use-sheet-words';

interface SheetTableProps {
  sheet: MonthSheet;
  nameOfId: (pupilId: string) => string;
  words: SheetWords;
  label: string;
}

/** A line a child, a column a day. */
export function SheetTable({ sheet: { days, rows, away }, nameOfId, words, label }: SheetTableProps) {
  const { t, i18n } = useTranslation('staff');
  const weekdays = weekdayNames(i18n.language, 'short');
  return (
    <div className={look.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={look.table}>
        <thead>
          <tr>
            <th scope="col">{t('board.column.number')}</th>
            <th scope="col">{t('board.column.name')}</th>
            {days.map((day) => (
              <th key={day} scope="col" className={look.day}>
                {Number(day.slice(8))}
                <br />
                {weekdays[weekdayOf(day)]}
              </th>
            ))}
            {COUNTED.map((state) => (
              <th key={state} scope="col" className={look.total}>
                {words.state(state)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ pupilId, number, cells, totals }) => (
            <tr key={pupilId}>
              <td>{number}</td>
              <th scope="row">{nameOfId(pupilId)}</th>
              {cells.map((cell, at) => (
                <td key={days[at]} className={look.day} title={words.whole(cell)}>
                  {words.short(cell)}
                </td>
              ))}
              {COUNTED.map((state) => (
                <td key={state} className={look.total}>
                  {totals[state] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{t('health.away')}</th>
            {away.map((count, at) => (
              <td key={days[at]} className={look.day}>
                {count || ''}
              </td>
            ))}
            {COUNTED.map((state) => (
              <td key={state} className={look.total}>
                {rows.reduce((sum, { totals }) => sum + (totals[state] ?? 0), 0) || ''}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
