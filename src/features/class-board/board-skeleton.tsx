import { useTranslation } from 'react-i18next';

/** The shape of the page while it loads. */
export function BoardSkeleton() {
  const { t } = useTranslation('staff');
  return (
    <div className="board-skeleton" role="status">
      <span className="visually-hidden">{t('state.loading')}</span>
      <div className="board-tiles" aria-hidden="true">
        {[4, 3, 2, 1, 0, -1].map((tile) => (
          <div key={tile} className="board-tile card staff-shimmer" />
        ))}
      </div>
      <div className="board-skeleton-table card staff-shimmer" aria-hidden="true" />
    </div>
  );
}
