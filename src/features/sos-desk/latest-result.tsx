import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reader } from '@/firebase/staff/access-log';
import { watchResults } from '@/firebase/staff/pupil-record';
import { watchInstrument, watchRounds } from '@/firebase/staff/rounds';
import { useWatch } from '@/firebase/staff/use-watch';
import { useLocalText } from '@/i18n/local-text';
import { useDesk } from './desk-context';

/** The child's own answers of the latest round, as 0 to 100: a talk's beginning, never a judgement. */
export function LatestResult({ reader: { school, pupilId } }: { reader: Reader }) {
  const { t } = useTranslation('desk');
  const { actor } = useDesk();
  const full = actor.role === 'counsellor' || actor.role === 'leader';
  const results = useWatch(useMemo(() => watchResults(school, pupilId, full), [school, pupilId, full]));
  const rounds = useWatch(useMemo(() => watchRounds(school), [school]));
  if (results.state === 'failed' || rounds.state === 'failed')
    return <p role="status">{t('record.failed')}</p>;
  if (results.state === 'loading' || rounds.state === 'loading') return null;
  const opened = ([roundId]: [string, unknown]) => rounds.value[roundId]?.opensAt ?? '';
  const latest = Object.entries(results.value)
    .toSorted((a, b) => (opened(a) < opened(b) ? -1 : 1))
    .at(-1);
  return (
    <section aria-label={t('record.survey')}>
      <h4>{t('record.survey')}</h4>
      {latest === undefined ? (
        <p className="muted">{t('record.noSurvey')}</p>
      ) : (
        <Indicators
          title={rounds.value[latest[0]]?.title ?? latest[0]}
          instrument={latest[1].instrument}
          indicators={latest[1].indicators}
        />
      )}
    </section>
  );
}

interface IndicatorsProps {
  title: string;
  instrument: string;
  indicators: Readonly<Record<string, number | null>>;
}

function Indicators({ title, instrument, indicators }: IndicatorsProps) {
  const { t } = useTranslation('desk');
  const localText = useLocalText();
  const watched = useWatch(useMemo(() => watchInstrument(instrument), [instrument]));
  const known = watched.state === 'ready' ? (watched.value?.indicators ?? []) : [];
  return (
    <table className="desk-indicators">
      <caption>{title}</caption>
      <tbody>
        {known
          .filter(({ id }) => id in indicators)
          .map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{localText(name)}</th>
              <td>{indicators[id] === null ? t('record.notAnswered') : Math.round(indicators[id] ?? 0)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
