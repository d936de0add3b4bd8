import type { Instrument, Item } from '@domain/survey/instrument';
import type { SurveyResponse } from '@domain/answers/pupil-records';
import type { Round } from '@domain/school/round';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '@/i18n/local-text';
import { Async } from '@/staff/async';
import { orNothing } from '@/staff/or-nothing';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import type { Reader } from '@/staff/ports/pupils';
import { useLive } from '@/staff/use-live';
import { together } from '@/staff/watched';
import { HowToRead } from '../how-to-read';
import { look } from '../look';
import { RecordPart } from '../record-part';

/** Single answers of one round, for counsellors. */
export function AnswersPart({ reader: { school, pupilId } }: { reader: Reader }) {
  const { pupils, surveys } = usePorts();
  const { t } = useTranslation('karte');
  const results = orNothing(useLive(pupils.watchResults, school, pupilId, true), {});
  const rounds = useLive(surveys.watchRounds, school);
  return (
    <RecordPart id="answers" heading={t('answers.heading')}>
      <HowToRead>{t('answers.howToRead')}</HowToRead>
      <Async of={together({ results, rounds })} level={3} offline={null}>
        {(known) => {
          const answered = Object.keys(known.results)
            .flatMap((id) => (known.rounds[id] ? [{ id, round: known.rounds[id] }] : []))
            .toSorted((a, b) => (a.round.opensAt < b.round.opensAt ? 1 : -1));
          const [latest] = answered;
          if (!latest) return <p className="muted">{t('survey.none')}</p>;
          return <Answered {...{ school, pupilId, answered }} first={latest.id} />;
        }}
      </Async>
    </RecordPart>
  );
}

interface AnsweredProps {
  school: string;
  pupilId: string;
  /** The latest first. */
  answered: readonly { readonly id: string; readonly round: Round }[];
  first: string;
}

function Answered({ school, pupilId, answered, first }: AnsweredProps) {
  const { pupils, surveys } = usePorts();
  const { t } = useTranslation('karte');
  const [chosen, setChosen] = useState(first);
  const round = answered.find(({ id }) => id === chosen)?.round;
  const response = orNothing(useLive(pupils.watchResponse, school, pupilId, chosen), null);
  const instrument = useLive(surveys.watchInstrument, round?.instrument ?? null);
  return (
    <>
      <Picker
        label={t('answers.round')}
        chosen={chosen}
        options={answered.map(({ id, round: one }) => ({ value: id, label: one.title }))}
        onChoose={setChosen}
      />
      <Async of={together({ response, instrument })} level={3} offline={null}>
        {(known) =>
          known.response && known.instrument ? (
            <Answers response={known.response} instrument={known.instrument} />
          ) : (
            <p className="muted">{t('survey.none')}</p>
          )
        }
      </Async>
    </>
  );
}

/** What is asked about home stands folded: it is read when somebody means to, not in passing. */
function Answers({ response, instrument: { items } }: { response: SurveyResponse; instrument: Instrument }) {
  const { t } = useTranslation('karte');
  const lines = (asked: readonly Item[]) => (
    <dl className={look.answers}>
      {asked.map((item) => (
        <Line key={item.id} item={item} response={response} />
      ))}
    </dl>
  );
  const aboutHome = items.filter((item) => item.aboutHome);
  return (
    <>
      {lines(items.filter((item) => !item.aboutHome))}
      {aboutHome.length > 0 && (
        <details className={look.folded}>
          <summary>{t('answers.aboutHome', { count: aboutHome.length })}</summary>
          {lines(aboutHome)}
        </details>
      )}
      {response.comment !== undefined && (
        <>
          <h3>{t('answers.comment')}</h3>
          <blockquote className={look.comment}>{response.comment}</blockquote>
        </>
      )}
    </>
  );
}

function Line({ item, response: { form, answers } }: { item: Item; response: SurveyResponse }) {
  const { t } = useTranslation(['karte', 'notices']);
  const localText = useLocalText();
  const answer = answers[item.id];
  return (
    <div>
      <dt>{localText(item.wording[form])}</dt>
      <dd>
        {answer === undefined && <span className="muted">{t('karte:answers.leftOut')}</span>}
        {answer === 'declined' && <span className="muted">{t('karte:answers.declined')}</span>}
        {typeof answer === 'number' && t(`notices:answer.${answer}`)}
      </dd>
    </div>
  );
}
