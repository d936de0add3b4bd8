import clsx from 'clsx';
import { shimmer } from '@/staff/async';
import { useTranslation } from 'react-i18next';
import { look } from './look';

/** The shape of the page while it loads. */
export function BoardSkeleton() {
  const { t } = useTranslation('staff');
  return (
    <div role="status">
      <span className="visually-hidden">{t('state.loading')}</span>
      <div className={look.tiles} aria-hidden="true">
        {[4, 3, 2, 1, 0, -1].map((tile) => (
          <div key={tile} className={clsx(look.tile, 'card', shimmer)} />
        ))}
      </div>
      <div className={clsx(look.skeletonTable, 'card', shimmer)} aria-hidden="true" />
    </div>
  );
}
