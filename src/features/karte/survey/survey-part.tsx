import { can } from '@domain/access/capabilities';
import { type Measured, trendsOf } from '@domain/survey/trends';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import type { Reader } from '@/staff/ports/pupils';
import { useLive } from '@/staff/use-live';
import { together } from '@/staff/watched';
import { HowToRead } from '../how-to-read';
import { orNothing } from '@/staff/or-nothing';
import { RecordPart } from '../record-part';
import { IndicatorTable } from './indicator-table';
import { SmallMultiples } from './small-multiples';

/** Every round in which the child answered, by indicator: those that this reader may see. */
export function SurveyPart({ reader: { school, pupilId } }: { reader: Reader }) {
  const { pupils, surveys } = usePorts();
  const { t } = useTranslation('karte');
  const member = useMember();
  const full = can(member, 'see-every-class');
  const results = orNothing(useLive(pupils.watchResults, school, pupilId, full), {});
  const rounds = useLive(surveys.watchRounds, school);
  return (
    <RecordPart id="survey" heading={t('survey.heading')}>
      <HowToRead>{t('survey.howToRead')}</HowToRead>
      <Async of={together({ results, rounds })} level={3} offline={null}>
        {(known) => <Rounds {...known} />}
      </Async>
    </RecordPart>
  );
}

type RoundsProps = Pick<Measured, 'results' | 'rounds'>;

function Rounds({ results, rounds }: RoundsProps) {
  const { surveys } = usePorts();
  const { t } = useTranslation('karte');
  const latest = Object.entries(results)
    .flatMap(([roundId, { instrument }]) =>
      rounds[roundId] ? [{ at: rounds[roundId].opensAt, instrument }] : [],
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  const instrument = useLive(surveys.watchInstrument, latest?.instrument ?? null);
  if (!latest) return <p className="muted">{t('survey.none')}</p>;
  return (
    <Async of={instrument} level={3} offline={null}>
      {(known) => {
        const trends = trendsOf({
          results,
          rounds,
          instruments: known ? { [latest.instrument]: known } : {},
        });
        return (
          <>
            <SmallMultiples trends={trends} />
            <IndicatorTable trends={trends} />
          </>
        );
      }}
    </Async>
  );
}
