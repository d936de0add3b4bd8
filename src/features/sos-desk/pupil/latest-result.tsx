import { can } from '@domain/access/capabilities';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '@/i18n/local-text';
import type { Reader } from '@/staff/ports/pupils';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useMember } from '@/staff/people/member';
import { look } from '../look';

/** The child's own answers of the latest round, as 0 to 100: a talk's beginning, never a judgement. */
export function LatestResult({ reader: { school, pupilId } }: { reader: Reader }) {
  const { pupils, surveys } = usePorts();
  const { t } = useTranslation('desk');
  const actor = useMember();
  const full = can(actor, 'see-every-class');
  const results = useLive(pupils.watchResults, school, pupilId, full);
  const rounds = useLive(surveys.watchRounds, school);
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
  const { surveys } = usePorts();
  const { t } = useTranslation('desk');
  const localText = useLocalText();
  const watched = useLive(surveys.watchInstrument, instrument);
  const known = watched.state === 'ready' ? (watched.value?.indicators ?? []) : [];
  return (
    <table className={look.indicators}>
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
