import type { Usual } from '@domain/record/weather';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { look } from '../look';

/** How the last days stand to the child's own usual: in words and an arrow first, then the number. */
export function UsualLine({ usual }: { usual: Usual }) {
  const { t, i18n } = useTranslation(['karte', 'staff']);
  if (usual.state === 'learning')
    return (
      <p className={look.usual}>
        {t('karte:weather.learning', { answers: usual.answers, needs: usual.needs })}
      </p>
    );
  const nearest = Math.min(4, Math.max(1, Math.round(usual.mean))) as 1 | 2 | 3 | 4;
  const since = usual.since === undefined ? '' : shortDay(i18n.language, usual.since);
  const isLower = usual.state === 'lower';
  return (
    <p className={look.usual}>
      {t('karte:weather.usual', { weather: t(`staff:board.level.${nearest}`) })}{' '}
      <strong className={isLower ? look.lower : undefined}>
        <span aria-hidden="true">{isLower ? '↓ ' : '→ '}</span>
        {t(isLower ? 'karte:weather.lower' : 'karte:weather.asUsual')}
        {since && t('karte:weather.since', { day: since })}
      </strong>{' '}
      <span className="muted">{t('karte:weather.mean', { value: usual.mean.toFixed(1) })}</span>
    </p>
  );
}
