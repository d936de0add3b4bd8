import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { type BoardRow, isAway } from './board-model';
import { look } from './look';

/** まだの人: those at school first; those away apart, so that nobody looks for them. */
export function WaitingList({ rows }: { rows: readonly BoardRow[] }) {
  const { t } = useTranslation('staff');
  const waiting = rows.filter(({ today }) => today.kind === 'none');
  const present = waiting.filter(({ attendance, excused }) => !isAway(attendance) && !excused);
  const away = waiting.filter(({ attendance }) => isAway(attendance));
  return (
    <section className={clsx(look.aside, 'card')} aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">{t('board.waiting.heading')}</h2>
      {present.length === 0 && (
        <p className="muted">
          {t(
            rows.some(({ excused }) => excused)
              ? 'board.waiting.out'
              : away.length === 0
                ? 'board.waiting.none'
                : 'board.waiting.noneButAway',
          )}
        </p>
      )}
      <ul>
        {present.map((row) => (
          <li key={row.pupilId}>
            <span className={look.number}>{row.number}</span>
            <div>
              {row.name}
              {row.attendance === 'late' && <span className="tag">{t('board.attendance.late')}</span>}
              {row.unansweredDays > 1 && (
                <p className={look.why}>{t('board.waiting.streak', { count: row.unansweredDays })}</p>
              )}
            </div>
          </li>
        ))}
        {away.map((row) => (
          <li key={row.pupilId} className={look.done}>
            <span className={look.number}>{row.number}</span>
            <div>
              {row.name}
              <p className={look.why}>{t('board.waiting.away')}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
