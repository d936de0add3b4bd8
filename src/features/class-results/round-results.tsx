import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '@domain/days';
import type { ClassRound } from '@domain/derived';
import type { Instrument } from '@domain/survey/instrument';
import { percentOf } from '@domain/classes/percentages';
import { shortDay } from '@/i18n/dates';
import { useLocalText } from '@/i18n/local-text';
import { Async } from '@/staff/async';
import { Message } from '@/staff/message';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { together, valueOr } from '@/staff/watched';
import { IndicatorTable } from './indicator-table';
import { compareRounds, type DatedRound, previousRound } from './round-comparison';
import { look } from './look';

interface RoundResultsProps {
  school: string;
  classId: string;
  className: string;
  full: boolean;
  rounds: readonly DatedRound[];
  chosen: DatedRound;
  running: boolean;
}

export function RoundResults({ school, classId, full, rounds, chosen, ...shown }: RoundResultsProps) {
  const { surveys } = usePorts();
  const { t } = useTranslation('staff');
  const before = previousRound(rounds, chosen);
  const current = useLive(surveys.watchClassRound, school, chosen.id, classId, full);
  const previous = useLive(surveys.watchClassRound, school, before?.id ?? null, classId, full);
  const instrument = useLive(surveys.watchInstrument, chosen.instrument);
  return (
    <Async
      of={together({ current, instrument })}
      offline={null}
      empty={{
        when: (known) => known.instrument === null || !known.current?.answered,
        heading: t('results.nobody'),
        why: t('results.nobodyWhy'),
      }}
    >
      {(known) =>
        known.current &&
        known.instrument && (
          <Results
            {...{ full, chosen, before, ...shown }}
            current={known.current}
            previous={valueOr(previous, null)}
            instrument={known.instrument}
          />
        )
      }
    </Async>
  );
}

interface ResultsProps extends Pick<RoundResultsProps, 'className' | 'full' | 'chosen' | 'running'> {
  before: DatedRound | undefined;
  current: ClassRound;
  previous: ClassRound | null;
  instrument: Instrument;
}

function Results({ className, full, chosen, running, before, current, previous, instrument }: ResultsProps) {
  const { connection } = usePorts();
  const { t, i18n } = useTranslation('staff');
  const localText = useLocalText();
  const { answered, invited } = current;
  const rows = compareRounds(instrument, current, previous);
  const kept = instrument.indicators.filter(({ keptFromHomeroom }) => keptFromHomeroom && !full);
  const day = (instant: string) => shortDay(i18n.language, dayOfInstant(instant));
  return (
    <>
      <div className={look.facts}>
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
        {connection.isDemo && <p className={clsx('tag', look.synthetic)}>{t('results.synthetic')}</p>}
      </div>
      {running && !full && rows.every(({ now }) => now === null) ? (
        <Message heading={t('results.later')} why={t('results.laterWhy')} />
      ) : (
        <IndicatorTable
          rows={rows}
          caption={t('results.table', { name: className })}
          compared={before !== undefined}
        />
      )}
      <aside className={clsx(look.caution, 'card')}>
        <h2>{t('results.caution')}</h2>
        <p>{t('results.scale')}</p>
        <p>{localText(instrument.caution)}</p>
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
