import type { CaseFigures, FiguresSide } from '@domain/cases/figures';
import { useTranslation } from 'react-i18next';
import { shortDay } from '@/i18n/dates';
import { look } from '../look';

const COUNTS = ['absent', 'late', 'nurse', 'contacts'] as const;
const LEVELS = [4, 3, 2, 1] as const;

/** What stood before the support began and since, side by side: counts over as many school days, and no judgement. */
export function Figures({ figures: { before, since } }: { figures: CaseFigures }) {
  const { t, i18n } = useTranslation(['cases', 'staff']);
  const head = ({ from, to }: FiguresSide) =>
    t('cases:figures.span', { from: shortDay(i18n.language, from), to: shortDay(i18n.language, to) });
  return (
    <table className={look.figures}>
      <caption>{t('cases:figures.heading', { count: since.days })}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">
            {t('cases:figures.before')}
            <span className="muted"> {head(before)}</span>
          </th>
          <th scope="col">
            {t('cases:figures.since')}
            <span className="muted"> {head(since)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {COUNTS.map((what) => (
          <tr key={what}>
            <th scope="row">{t(`cases:figures.${what}`)}</th>
            {[before, since].map((side) => (
              <td key={side.from}>{t(`cases:figures.of.${what}`, { count: side[what] })}</td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('cases:figures.weather')}</th>
          {[before, since].map((side) => (
            <td key={side.from}>
              {LEVELS.map((level) => (
                <span key={level} className={look.weatherCount}>
                  {t(`staff:board.level.${level}`)} {side.weather[level]}
                </span>
              ))}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
