import { dayOfInstant } from '@domain/days';
import type { Level } from '@domain/answers/pupil-records';
import type { Form } from '@domain/school/grades';
import { paths } from '@domain/paths';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { L } from '@/i18n/local-text';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import type { OwnData, OwnResponse } from '@/sync/own-data/own-data';
import { useArrival } from '@/sync/own-data/use-arrival';
import { EmptyState } from '@/ui/states';
import { RoundTitle } from '@/i18n/round-title';
import { shownAnswers, type ShownAnswer } from './own-answers';

const LEVELS = {
  grades4_9: { 4: 'item.often', 3: 'item.sometimes', 2: 'item.rarely', 1: 'item.never' },
  grades1_3: { 4: 'item.a-lot', 3: 'item.a-few', 2: 'item.not-much', 1: 'item.not-at-all' },
} as const satisfies Record<Form, Record<Level, string>>;

/** What was sent, round by round, each closed until the pupil opens it. */
export function SentAnswers({ session, own }: { session: PupilSession; own: OwnData }) {
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
        <SentRound key={roundId} {...{ session, roundId, response, own }} />
      ))}
    </>
  );
}

interface SentRoundProps {
  session: PupilSession;
  roundId: string;
  response: OwnResponse;
  own: OwnData;
}

function SentRound({ session, roundId, response, own }: SentRoundProps) {
  const { rich } = useText('me');
  const { i18n } = useTranslation();
  const arrival = useArrival(session, paths.response(session.school, session.pupilId, roundId));
  const round = own.rounds[roundId];
  const instrument = own.instruments[response.instrument];
  if (!instrument) return null;
  return (
    <details className="card me-details">
      <summary>
        {round && <RoundTitle round={round} />}{' '}
        <span className="muted">
          {arrival &&
            rich(arrival === 'arrived' ? 'answers.sent' : 'answers.notArrived', {
              day: longDay(i18n.language, dayOfInstant(response.capturedAt)),
            })}
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
