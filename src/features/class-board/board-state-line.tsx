import { useTranslation } from 'react-i18next';
import { clock } from '@/i18n/clock';
import type { BoardCounts } from './board-model';
import { look } from './look';

interface BoardStateLineProps {
  counts: BoardCounts;
  /** When the board was last up to date, ms since 1970. */
  at: number;
}

/** How many have answered, and as of when. */
export function BoardStateLine({ counts, at }: BoardStateLineProps) {
  const { t, i18n } = useTranslation('staff');
  return (
    <p className={look.state}>
      <strong aria-hidden="true">{t('board.answered', { ...counts })}</strong>
      <span className="visually-hidden">{t('board.answeredLabel', { ...counts })}</span>
      <span className="muted">{t('board.updated', { time: clock(i18n.language, at) })}</span>
    </p>
  );
}
