import { useTranslation } from 'react-i18next';
import { L } from '@/i18n/local-text';
import { useText } from '@/i18n/use-text';
import type { OwnTrend } from './own-trends';

/** The lines once more as numbers, for those who do not see them or want to know exactly. */
export function TrendTable({ trends }: { trends: readonly OwnTrend[] }) {
  const { rich } = useText('me');
  const { i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  return (
    <details className="card me-details">
      <summary>{rich('words.table')}</summary>
      <div className="me-scroll" tabIndex={0} role="group">
        <table className="me-table">
          <caption>{rich('words.tableCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{rich('words.indicator')}</th>
              {trends[0]?.points.map(({ roundId, title }) => (
                <th key={roundId} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trends.map(({ indicator, points }) => (
              <tr key={indicator.id}>
                <th scope="row">
                  <L text={indicator.ownWords} />
                </th>
                {points.map(({ roundId, value }) => (
                  <td key={roundId}>{value === null ? rich('words.missing') : number.format(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
