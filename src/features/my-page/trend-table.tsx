import { L } from '@/i18n/local-text';
import { useText } from '@/i18n/use-text';
import { RoundTitle } from '@/i18n/round-title';
import type { Trend } from '@domain/survey/trends';
import { trendWords } from './trend-words';

/** The lines once more in words, for those who do not see them. */
export function TrendTable({ trends }: { trends: readonly Trend[] }) {
  const { rich } = useText('me');
  return (
    <details className="card me-details">
      <summary>{rich('words.table')}</summary>
      <div className="me-scroll" tabIndex={0} role="group">
        <table className="me-table">
          <caption>{rich('words.tableCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{rich('words.indicator')}</th>
              {trends[0]?.points.map(({ roundId, round }) => (
                <th key={roundId} scope="col">
                  <RoundTitle round={round} />
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
                {points.map((point) => (
                  <td key={point.roundId}>{rich(trendWords(point))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
