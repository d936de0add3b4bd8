import type { Stats } from '@domain/derived';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { byRound } from './stats-order';
import { StatsTable } from './stats-table';

interface PublishedStatsProps {
  heading: string;
  /** Absent: of the whole city. */
  school?: string;
  /** Titles of rounds by id, as far as they are known. */
  titles?: Readonly<Record<string, string>>;
}

/** Closed rounds of a school or of the city, with small numbers already withheld. */
export function PublishedStats({ heading, school, titles = {} }: PublishedStatsProps) {
  const { surveys } = usePorts();
  const { t } = useTranslation('staff');
  const watched = useLive(surveys.watchStats, school);
  const [chosenId, setChosenId] = useState<string>();
  const rounds = watched.state === 'ready' ? byRound(watched.value) : [];
  const chosen = rounds.find(([roundId]) => roundId === chosenId) ?? rounds[0];
  return (
    <section className="stats-scope">
      <div className="stats-scope-head">
        <h2>{heading}</h2>
        {chosen && (
          <label className="staff-picker">
            <span>{t('results.round')}</span>
            <select value={chosen[0]} onChange={(event) => setChosenId(event.target.value)}>
              {rounds.map(([roundId]) => (
                <option key={roundId} value={roundId}>
                  {titles[roundId] ?? t('stats.untitled')}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {watched.state === 'loading' && (
        <div className="stats-skeleton card staff-shimmer" role="status" aria-label={t('state.loading')} />
      )}
      {watched.state === 'failed' && <p role="status">{t(`state.${watched.failure}Why`)}</p>}
      {watched.state === 'ready' && rounds.length === 0 && (
        <div className="staff-notice card">
          <h3>{t('stats.empty')}</h3>
          <p className="muted">{t('stats.emptyWhy')}</p>
        </div>
      )}
      {chosen && (
        <RoundStats
          key={chosen[0]}
          title={titles[chosen[0]] ?? t('stats.untitled')}
          stats={chosen[1]}
          scope={heading}
        />
      )}
    </section>
  );
}

interface RoundStatsProps {
  title: string;
  stats: readonly Stats[];
  scope: string;
}

function RoundStats({ title, stats, scope }: RoundStatsProps) {
  const { connection, surveys } = usePorts();
  const { t } = useTranslation('staff');
  const ref = stats[0]?.instrument ?? '';
  const instrument = useLive(surveys.watchInstrument, ref);
  return (
    <section className="stats-round">
      <h3>
        {title}
        {connection.isDemo && <span className="tag">{t('results.synthetic')}</span>}
      </h3>
      {instrument.state === 'ready' && instrument.value && (
        <StatsTable
          stats={stats}
          instrument={instrument.value}
          caption={(form) => `${scope}　${title}　${t(`stats.form.${form}`)}`}
        />
      )}
    </section>
  );
}
