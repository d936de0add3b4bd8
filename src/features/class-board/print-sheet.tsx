import { useTranslation } from 'react-i18next';
import type { BoardCounts, BoardRow } from './board-model';
import { useDayWords } from './day-mark';
import type { Signers } from '@/staff/people/use-signers';
import { useSignature } from './use-signature';
import { look } from './look';

interface PrintSheetProps {
  heading: string;
  day: string;
  rows: readonly BoardRow[];
  counts: BoardCounts;
  colleagues: Signers;
}

/** The day's 健康観察 on paper: in words, so that it survives a black-and-white copier. Shown when printing only. */
export function PrintSheet({ heading, day, rows, counts, colleagues }: PrintSheetProps) {
  const { t } = useTranslation('staff');
  const words = useDayWords();
  const signature = useSignature({ colleagues });
  return (
    <section className={look.sheet}>
      <h2>
        {t('board.sheet.heading', { name: heading })}　{day}
      </h2>
      <p>
        {t('board.sheet.total', { invited: counts.invited, answered: counts.answered, ...counts.attendance })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('board.column.number')}</th>
            <th scope="col">{t('board.column.name')}</th>
            <th scope="col">{t('board.sheet.attendance')}</th>
            <th scope="col">{t('board.sheet.weather')}</th>
            <th scope="col">{t('board.sheet.body')}</th>
            <th scope="col">{t('board.sheet.contact')}</th>
            <th scope="col">{t('board.sheet.notes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.pupilId}>
              <td>{row.number}</td>
              <th scope="row">{row.name}</th>
              <td>{row.attendance && t(`board.attendance.${row.attendance}`)}</td>
              <td>{row.today.kind === 'none' ? '' : words(row.today)}</td>
              <td>{row.body && t(`board.body.${row.body}`)}</td>
              <td>{signature(row.contacts)}</td>
              {/* Room to write. That a child wants to talk is not for paper that goes round. */}
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
