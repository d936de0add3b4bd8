import clsx from 'clsx';
import { Link } from 'wouter';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import type { PupilSession } from '@/local/session';
import { useLiveDraft } from '@/local/use-live-draft';
import type { OwnData } from '@/sync/own-data/own-data';
import { EmptyState } from '@/ui/states';
import { usePageHeading } from '@/ui/use-page-heading';
import { useServerMinute } from '@/sync/use-server-now';
import { RoundTitle } from '@/i18n/round-title';
import { isAhead } from '@domain/answers/survey-draft';
import { listRounds, type ListedRound } from './rounds';
import { SentLine } from './sending/sent-line';
import { useMoment } from './sending/use-moment';
import { look } from './look';

/** What can be answered now, and what was before. */
export function RoundList({ session, own }: { session: PupilSession; own: OwnData }) {
  const { t, rich } = useText('survey');
  const heading = usePageHeading(useWindowTitle()(t('list.heading')));
  const now = useServerMinute();
  const { open, past } = listRounds(own, session.classId, now);

  return (
    <div className={look.survey}>
      <h1 ref={heading} tabIndex={-1}>
        {rich('list.heading')}
      </h1>
      <p className="muted">{rich('list.lead')}</p>
      {open.length === 0 ? (
        <section className="card">
          <EmptyState title={rich('list.empty')}>
            <p>{rich('list.emptyHint')}</p>
          </EmptyState>
        </section>
      ) : (
        <section aria-label={t('list.open')} className={look.rounds}>
          {open.map((listed) => (
            <OpenRound key={listed.roundId} session={session} own={own} listed={listed} />
          ))}
        </section>
      )}
      {past.length > 0 && (
        <section className={clsx('card', look.past)}>
          <h2>{rich('list.past')}</h2>
          <ul>
            {past.map((listed) => (
              <PastRound key={listed.roundId} session={session} listed={listed} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface OpenRoundProps {
  session: PupilSession;
  own: OwnData;
  listed: ListedRound;
}

function OpenRound({ session, own, listed }: OpenRoundProps) {
  const { rich } = useText('survey');
  const moment = useMoment();
  const live = useLiveDraft(session, listed.roundId);
  const { roundId, round, answeredAt } = listed;
  const sent = own.responses[roundId];
  const isElsewhere = sent !== undefined && sent.deviceId !== session.deviceId;
  const hasAnswers = isAhead(live?.draft, sent);

  return (
    <article className={clsx('card', look.open)}>
      <div>
        <h2>
          <RoundTitle round={round} />
        </h2>
        {round.practice === true && <p>{rich('practice.mark')}</p>}
        {answeredAt === undefined ? (
          <p className="muted">{rich('list.openUntil', moment(round.closesAt))}</p>
        ) : (
          <>
            <p>
              {isElsewhere ? (
                rich('elsewhere.sent', moment(answeredAt))
              ) : (
                <SentLine {...{ session, roundId }} at={answeredAt} word="list.answered" />
              )}
            </p>
            <p className="muted">{rich('list.correctable', moment(round.closesAt))}</p>
          </>
        )}
        {hasAnswers && <p className="muted">{rich('list.draft')}</p>}
      </div>
      <Link
        href={`/survey/${roundId}`}
        className={answeredAt === undefined ? 'button button-primary' : 'button'}
      >
        {rich(hasAnswers ? 'list.resume' : answeredAt === undefined ? 'list.begin' : 'elsewhere.look')}
      </Link>
    </article>
  );
}

function PastRound({ session, listed }: { session: PupilSession; listed: ListedRound }) {
  const { roundId, round, answeredAt } = listed;
  const { rich } = useText('survey');
  const moment = useMoment();
  return (
    <li>
      <strong>
        <RoundTitle round={round} />
      </strong>
      <span className="muted">{rich('list.closed', moment(round.closesAt))}</span>
      <span className="muted">
        {answeredAt === undefined ? (
          rich('list.notAnswered')
        ) : (
          <SentLine {...{ session, roundId }} at={answeredAt} word="list.answered" />
        )}
      </span>
    </li>
  );
}
