import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '@/i18n/local-text';
import { ChangeMark } from './change-mark';
import { Distribution } from './distribution';
import type { Figures, IndicatorRow } from './round-comparison';
import { look } from './look';

interface IndicatorTableProps {
  rows: readonly IndicatorRow[];
  caption: string;
  /** Whether there is a round before. */
  compared: boolean;
}

export function IndicatorTable({ rows, caption, compared }: IndicatorTableProps) {
  const { t } = useTranslation('staff');
  const localText = useLocalText();
  return (
    <div className={clsx('card', look.card)}>
      <table className={look.table} role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('results.indicator')}
            </th>
            <th scope="col" role="columnheader" className={look.figure}>
              {t('results.mean')}
            </th>
            <th scope="col" role="columnheader">
              {t('results.distribution')}
            </th>
            <th scope="col" role="columnheader" className={look.figure}>
              {t('results.n')}
            </th>
            {compared && (
              <>
                <th scope="col" role="columnheader" className={look.figure}>
                  {t('results.before')}
                </th>
                <th scope="col" role="columnheader">
                  {t('results.change')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ indicator, now, before, change }) => (
            <tr key={indicator.id} role="row" data-indicator={indicator.id}>
              <th scope="row" role="rowheader">
                {localText(indicator.name)}
              </th>
              <td role="cell" className={clsx(look.figure, look.mean)}>
                <Mean figures={now} />
              </td>
              <td role="cell" className={look.spread}>
                {now ? (
                  <Distribution figures={now} />
                ) : (
                  <span className="muted">{t('results.withheldWhy')}</span>
                )}
              </td>
              <td role="cell" className={clsx(look.figure, 'muted')}>
                {now && t('results.people', { count: now.n })}
              </td>
              {compared && (
                <>
                  <td role="cell" className={clsx(look.figure, look.before)} data-label={t('results.before')}>
                    <Mean figures={before} />
                  </td>
                  <td role="cell">
                    <ChangeMark change={change} />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={clsx(look.legend, 'muted')}>
        <span className={look.legendBar} aria-hidden="true">
          {[0, 20, 40, 60, 80].map((from) => (
            <i key={from} className={look[`band-${from}`]} />
          ))}
        </span>
        {t('results.legend')}
      </p>
    </div>
  );
}

function Mean({ figures }: { figures: Figures | null }) {
  const { t } = useTranslation('staff');
  return figures ? <strong>{figures.mean}</strong> : <span>{t('results.withheld')}</span>;
}
