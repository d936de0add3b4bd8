import clsx from 'clsx';
import { COMMENT_MAX } from '@domain/answers/pupil-choices';
import { isTooLong } from '@/i18n/characters';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import { Button } from '@/ui/button';
import { usePageHeading } from '@/ui/use-page-heading';
import { ReviewList } from './review-list';
import { useSurvey } from '../survey-context';
import { SentLine } from '../sending/sent-line';
import { useMoment } from '../sending/use-moment';
import type { Sending } from '../sending/use-sending';
import { look } from '../look';

/** Everything once more before おくる. */
export function ReviewPage({ sending }: { sending: Sending }) {
  const { survey, state, dispatch } = useSurvey();
  const { t, rich } = useText('survey');
  const moment = useMoment();
  const heading = usePageHeading(useWindowTitle()(t('review.heading')));
  const { round, own, roundId, instrument, session } = survey;
  const sentBefore = own.responses[roundId];
  const isElsewhere = sentBefore !== undefined && sentBefore.deviceId !== session.deviceId;
  const firstLater = state.itemIds.findIndex((id) => state.later.includes(id));

  return (
    <section className={clsx('card', look.card)}>
      <h1 ref={heading} tabIndex={-1}>
        {rich('review.heading')}
      </h1>
      <div>
        {sentBefore && (
          <p>
            {isElsewhere ? (
              rich('elsewhere.sent', moment(sentBefore.capturedAt))
            ) : (
              <SentLine {...{ session, roundId }} at={sentBefore.capturedAt} word="review.sentBefore" />
            )}
          </p>
        )}
        <p className="muted">
          {rich('review.answered', {
            answered: Object.keys(state.answers).length,
            count: instrument.items.length,
          })}
        </p>
        <p className="muted">{rich('review.lead')}</p>
      </div>
      {firstLater >= 0 && (
        <div className={look.later}>
          <p>{rich('review.laterHeading')}</p>
          <Button onClick={() => dispatch({ type: 'open', index: firstLater, at: performance.now() })}>
            {rich('review.answerLater')}
          </Button>
        </div>
      )}
      <ReviewList />
      <div role="alert">
        {sending.outcome === 'not-saved' && <p className={look.warning}>{rich('review.notSent')}</p>}
        {sending.outcome === 'too-long' && isTooLong(state.comment, COMMENT_MAX) && (
          <>
            <p className={look.warning}>{rich('review.tooLong')}</p>
            <Button onClick={() => dispatch({ type: 'open-comment' })}>{rich('review.shorten')}</Button>
          </>
        )}
        {sending.outcome === 'closed' && (
          <p className={look.warning}>{rich('review.closed', moment(round.closesAt))}</p>
        )}
      </div>
      <div className={clsx(look.row, look.send)}>
        <Button onClick={() => dispatch({ type: 'back', at: performance.now() })}>{rich('item.back')}</Button>
        <Button variant="primary" disabled={sending.isUnderWay} onClick={sending.send}>
          {round.practice === true
            ? rich('practice.end')
            : rich(sending.isUnderWay ? 'review.sending' : 'review.send')}
        </Button>
      </div>
    </section>
  );
}
