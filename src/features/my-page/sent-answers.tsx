import { dayOfInstant } from '@domain/days';
import type { Level } from '@domain/pupil-records';
import type { Form } from '@domain/grades';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { L } from '@/i18n/local-text';
import { useText } from '@/i18n/use-text';
import type { OwnData, OwnResponse } from '@/sync/own-data';
import { EmptyState } from '@/ui/states';
import { RoundTitle } from '@/i18n/round-title';
import { shownAnswers, type ShownAnswer } from './own-answers';

const LEVELS = {
  grades4_9: { 4: 'item.often', 3: 'item.sometimes', 2: 'item.rarely', 1: 'item.never' },
  grades1_3: { 4: 'item.a-lot', 3: 'item.a-few', 2: 'item.not-much', 1: 'item.not-at-all' },
} as const satisfies Record<Form, Record<Level, string>>;

/** What was sent, round by round, each closed until the pupil opens it. */
export function SentAnswers({ own }: { own: OwnData }) {
  const { rich } = useText('me');
  const sent = Object.entries(own.responses).sort(([, a], [, b]) => (a.capturedAt < b.capturedAt ? 1 : -1));
  if (sent.length === 0)
    return (
      <section className="card">
        <EmptyState title={rich('answers.empty')} />
      </section>
    );
  return (
    <>
      <p className="muted">{rich('answers.lead')}</p>
      {sent.map(([roundId, response]) => (
        <SentRound key={roundId} roundId={roundId} response={response} own={own} />
      ))}
    </>
  );
}

interface SentRoundProps {
  roundId: string;
  response: OwnResponse;
  own: OwnData;
}

function SentRound({ roundId, response, own }: SentRoundProps) {
  const { rich } = useText('me');
  const { i18n } = useTranslation();
  const round = own.rounds[roundId];
  const instrument = own.instruments[response.instrument];
  if (!instrument) return null;
  return (
    <details className="card me-details">
      <summary>
        {round && <RoundTitle round={round} />}{' '}
        <span className="muted">
          {rich('answers.sent', { day: longDay(i18n.language, dayOfInstant(response.capturedAt)) })}
        </span>
      </summary>
      <dl className="me-answers">
        {shownAnswers(instrument, response.answers).map(({ item, mark }) => (
          <div key={item.id}>
            <dt>
              <L text={item.wording[response.form]} />
            </dt>
            <dd>
              <Mark mark={mark} form={response.form} />
            </dd>
          </div>
        ))}
        {response.comment && (
          <div>
            <dt>{rich('answers.comment')}</dt>
            <dd>{response.comment}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}

function Mark({ mark, form }: { mark: ShownAnswer['mark']; form: Form }) {
  const survey = useText('survey').rich;
  const { rich } = useText('me');
  if (mark === 'declined') return survey('item.declined');
  return typeof mark === 'number' ? survey(LEVELS[form][mark]) : rich(`answers.${mark}`);
}
