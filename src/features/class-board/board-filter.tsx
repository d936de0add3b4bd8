import { useTranslation } from 'react-i18next';
import type { BoardCounts, BoardRow } from './board-model';
import { look } from './look';

export type Filter = 'all' | 'onlyUnanswered' | 'onlyTalk';

/** Whether a row is shown under a filter. */
export function passes(filter: Filter, { today, talk }: BoardRow): boolean {
  if (filter === 'onlyUnanswered') return today.kind === 'none';
  return filter === 'all' || talk;
}

interface BoardFilterProps {
  counts: BoardCounts;
  chosen: Filter;
  onChoose: (filter: Filter) => void;
}

export function BoardFilter({ counts, chosen, onChoose }: BoardFilterProps) {
  const { t } = useTranslation('staff');
  const sizes: Record<Filter, number> = {
    all: counts.invited,
    onlyUnanswered: counts.unanswered + counts.away,
    onlyTalk: counts.talks,
  };
  return (
    <div role="group" aria-label={t('board.filter')} className={look.filter}>
      {(['all', 'onlyUnanswered', 'onlyTalk'] as const).map((filter) => (
        <button key={filter} type="button" aria-pressed={filter === chosen} onClick={() => onChoose(filter)}>
          {t(`board.${filter}`)} <span>{sizes[filter]}</span>
        </button>
      ))}
    </div>
  );
}
