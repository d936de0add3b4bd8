import { useTranslation } from 'react-i18next';
import type { Figures } from './round-comparison';
import { look } from './look';

/** How the answers of a class spread from low to high: a bar for the eye, the same in words for everybody else. */
export function Distribution({ figures }: { figures: Figures }) {
  const { t } = useTranslation('staff');
  const words = figures.bands.map(({ from, to, count }) => t('results.band', { from, to, count })).join('、');
  return (
    <div title={words}>
      <span className="visually-hidden">{words}</span>
      <span className={look.bar} aria-hidden="true">
        {figures.bands
          .filter(({ count }) => count > 0)
          .map(({ from, count }) => (
            <i key={from} className={look[`band-${from}`]} style={{ flexGrow: count }}>
              {count}
            </i>
          ))}
      </span>
    </div>
  );
}
