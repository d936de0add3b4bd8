import type { FirstChild } from '@domain/first/first-list';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { WaitingLine } from '@/staff/async';
import type { Watched } from '@/staff/watched';
import type { BoardRow } from '../board-model';
import { look } from '../look';
import { FirstLine, type LineContext } from './first-line';
import type { Waiting } from './waiting';

interface FirstListProps extends LineContext {
  first: readonly FirstChild[];
  rows: readonly BoardRow[];
  /** Where the letters and notices among the reasons come from. */
  of: Watched<Waiting>;
}

/**
 * さきに声をかける: every child of whom something is open, once, why, and what can be done; those with whom to begin apart from the
 * others. Who was spoken to stays at its end.
 */
export function FirstList({ first, rows, of, ...context }: FirstListProps) {
  const { t } = useTranslation('staff');
  const line = (child: FirstChild) => {
    const row = rows.find(({ pupilId }) => pupilId === child.pupilId);
    return row && <FirstLine key={child.pupilId} child={child} row={row} {...context} />;
  };
  const others = first.filter(({ state }) => state !== 'first');
  const isWhole = of.state === 'ready' && !of.value.incomplete;
  return (
    <section className={clsx(look.aside, look.asideFirst, 'card')} aria-labelledby="first-heading">
      <h2 id="first-heading">{t('board.first.heading')}</h2>
      {first.length > 0 && <p className={look.quietly}>{t('board.first.quietly')}</p>}
      {of.state === 'loading' && <WaitingLine />}
      {of.state !== 'loading' && !isWhole && (
        <p role="status" className={look.notWhole}>
          {t('board.first.notWhole')}
        </p>
      )}
      {first.length === 0 && isWhole && <p className="muted">{t('board.first.none')}</p>}
      <ul>{first.filter(({ state }) => state === 'first').map(line)}</ul>
      {others.length > 0 && (
        <>
          <h3 className={look.thenHeading}>{t('board.first.later')}</h3>
          <ul>{others.map(line)}</ul>
        </>
      )}
    </section>
  );
}
