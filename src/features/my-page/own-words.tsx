import type { OwnData } from '@/sync/own-data/own-data';
import { L } from '@/i18n/local-text';
import { useText } from '@/i18n/use-text';
import { EmptyState } from '@/ui/states';
import type { Trend } from '@domain/survey/trends';
import { ownTrends, strengthsOf } from './own-trends';
import { TrendLine } from '@/ui/trend-line';
import { TrendTable } from './trend-table';
import { trendWords } from './trend-words';

const SIZE = { width: 160, height: 48, edge: 7 };

/** The pupil's indicators in warm words, strengths first; compared with nobody but the pupil. */
export function OwnWords({ own }: { own: OwnData }) {
  const { rich } = useText('me');
  const trends = ownTrends(own);
  if (trends.length === 0)
    return (
      <section className="card">
        <EmptyState title={rich('words.empty')}>
          <p>{rich('words.emptyHint')}</p>
        </EmptyState>
      </section>
    );

  const strengths = strengthsOf(trends);
  const others = trends.filter((trend) => !strengths.includes(trend));
  return (
    <>
      <p className="muted">{rich('words.lead')}</p>
      {strengths.length > 0 && (
        <section className="card me-card">
          <h2>{rich('words.strengths')}</h2>
          <TrendList trends={strengths} />
        </section>
      )}
      {others.length > 0 && (
        <section className="card me-card">
          <h2>{rich(strengths.length > 0 ? 'words.others' : 'words.all')}</h2>
          <TrendList trends={others} />
        </section>
      )}
      <TrendTable trends={trends} />
    </>
  );
}

function TrendList({ trends }: { trends: readonly Trend[] }) {
  const { rich } = useText('me');
  return (
    <ul className="me-trends">
      {trends.map((trend) => (
        <li key={trend.indicator.id}>
          <strong>
            <L text={trend.indicator.ownWords} />
          </strong>
          <span className="muted">{rich(trendWords({ ...trend, value: trend.now }))}</span>
          {trend.now === null ? (
            <span>{rich('words.missing')}</span>
          ) : (
            <TrendLine points={trend.points} size={SIZE} dot={4.5} />
          )}
        </li>
      ))}
    </ul>
  );
}
