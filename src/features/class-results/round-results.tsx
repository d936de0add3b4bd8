import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '@domain/days';
import { percentOf } from '@domain/percentages';
import { shortDay } from '@/i18n/dates';
import { useLocalText } from '@/i18n/local-text';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { IndicatorTable } from './indicator-table';
import { ResultsNotice } from './results-notice';
import { compareRounds, type DatedRound, previousRound } from './round-comparison';

interface RoundResultsProps {
  school: string;
  classId: string;
  className: string;
  full: boolean;
  rounds: readonly DatedRound[];
  chosen: DatedRound;
  running: boolean;
}

export function RoundResults({
  school,
  classId,
  className,
  full,
  rounds,
  chosen,
  running,
}: RoundResultsProps) {
  const { connection, surveys } = usePorts();
  const { t, i18n } = useTranslation('staff');
  const localText = useLocalText();
  const before = previousRound(rounds, chosen);
  const current = useLive(surveys.watchClassRound, school, chosen.id, classId, full);
  const previous = useLive(surveys.watchClassRound, school, before?.id ?? null, classId, full);
  const instrument = useLive(surveys.watchInstrument, chosen.instrument);

  for (const watched of [current, instrument]) {
    if (watched.state === 'failed') {
      return (
        <ResultsNotice heading={t(`state.${watched.failure}`)} text={t(`state.${watched.failure}Why`)} />
      );
    }
  }
  if (current.state !== 'ready' || instrument.state !== 'ready') {
    return (
      <div className="results-skeleton card staff-shimmer" role="status" aria-label={t('state.loading')} />
    );
  }
  if (current.value === null || current.value.answered === 0 || instrument.value === null) {
    return <ResultsNotice heading={t('results.nobody')} text={t('results.nobodyWhy')} />;
  }

  const { answered, invited } = current.value;
  const rows = compareRounds(
    instrument.value,
    current.value,
    previous.state === 'ready' ? previous.value : null,
  );
  const kept = instrument.value.indicators.filter(({ keptFromHomeroom }) => keptFromHomeroom && !full);
  const day = (instant: string) => shortDay(i18n.language, dayOfInstant(instant));
  return (
    <>
      <div className="results-facts">
        <p>
          <strong>
            {t('results.answered', {
              answered,
              invited,
              percent: percentOf(answered, invited),
            })}
          </strong>
        </p>
        <p className="muted">
          {t('results.period', { from: day(chosen.opensAt), to: day(chosen.closesAt) })}
          {'　'}
          {before ? t('results.previous', { title: before.title }) : t('results.noPrevious')}
        </p>
        {running && full && <p className="tag">{t('results.live')}</p>}
        {connection.isDemo && <p className="tag results-synthetic">{t('results.synthetic')}</p>}
      </div>
      {running && !full && rows.every(({ now }) => now === null) ? (
        <ResultsNotice heading={t('results.later')} text={t('results.laterWhy')} />
      ) : (
        <IndicatorTable
          rows={rows}
          caption={t('results.table', { name: className })}
          compared={before !== undefined}
        />
      )}
      <aside className="results-caution card">
        <h2>{t('results.caution')}</h2>
        <p>{t('results.scale')}</p>
        <p>{localText(instrument.value.caution)}</p>
        {kept.length > 0 && (
          <p>{t('results.kept', { names: listed(kept.map(({ name }) => localText(name))) })}</p>
        )}
        <p>{t('results.evaluation')}</p>
      </aside>
    </>
  );

  function listed(names: string[]): string {
    const quoted = names.map((name) => t('results.quoted', { name }));
    return new Intl.ListFormat(i18n.language.startsWith('ja') ? 'ja' : i18n.language).format(quoted);
  }
}
