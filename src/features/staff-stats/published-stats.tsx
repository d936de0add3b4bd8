import type { Stats } from '@domain/derived';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Message } from '@/staff/message';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { byRound, isAllWithheld } from './stats-order';
import { StatsTable } from './stats-table';
import { look } from './look';

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
  const rounds = byRound(valueOr(watched, {}));
  const chosen = rounds.find(([roundId]) => roundId === chosenId) ?? rounds[0];
  return (
    <section className={look.scope}>
      <div className={look.scopeHead}>
        <h2>{heading}</h2>
        {chosen && (
          <Picker
            label={t('results.round')}
            chosen={chosen[0]}
            onChoose={setChosenId}
            options={rounds.map(([roundId]) => ({
              value: roundId,
              label: titles[roundId] ?? t('stats.untitled'),
            }))}
          />
        )}
      </div>
      <Async
        of={watched}
        level={3}
        empty={{
          when: () => rounds.length === 0,
          heading: t('stats.empty'),
          why: t('stats.emptyWhy'),
        }}
      >
        {() =>
          chosen && (
            <RoundStats
              key={chosen[0]}
              title={titles[chosen[0]] ?? t('stats.untitled')}
              stats={chosen[1]}
              scope={heading}
              isOfCity={school === undefined}
            />
          )
        }
      </Async>
    </section>
  );
}

interface RoundStatsProps {
  title: string;
  stats: readonly Stats[];
  scope: string;
  isOfCity: boolean;
}

function RoundStats({ title, stats, scope, isOfCity }: RoundStatsProps) {
  const { connection, surveys } = usePorts();
  const { t } = useTranslation('staff');
  const ref = stats[0]?.instrument ?? '';
  const instrument = useLive(surveys.watchInstrument, ref);
  return (
    <section className={look.round}>
      <h3>
        {title}
        {connection.isDemo && <span className="tag">{t('results.synthetic')}</span>}
      </h3>
      {isAllWithheld(stats) && (
        <Message
          level={3}
          heading={t('stats.withheld')}
          why={t(isOfCity ? 'stats.withheldCity' : 'stats.withheldSchool')}
        />
      )}
      {!isAllWithheld(stats) && instrument.state === 'ready' && instrument.value && (
        <StatsTable
          stats={stats}
          instrument={instrument.value}
          caption={(form) => `${scope}　${title}　${t(`stats.form.${form}`)}`}
        />
      )}
    </section>
  );
}
