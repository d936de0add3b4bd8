import clsx from 'clsx';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { useSurvey } from '../survey-context';
import { useMoment } from './use-moment';
import { look } from '../look';

/** Tells a pupil in the middle of a survey that it was sent from another tablet, and shows what was. */
export function SentElsewhere() {
  const { survey, state, dispatch } = useSurvey();
  const { rich } = useText('survey');
  const moment = useMoment();
  const sent = survey.own.responses[survey.roundId];
  const isAsked = state.step.kind !== 'review' && state.step.kind !== 'sent';
  if (!sent || sent.deviceId === survey.session.deviceId || !isAsked) return null;
  if (state.step.kind === 'item' && state.step.fromReview) return null;
  return (
    <div className={clsx('card', look.elsewhere)} role="status">
      <p>{rich('elsewhere.sent', moment(sent.capturedAt))}</p>
      <Button onClick={() => dispatch({ type: 'look-through' })}>{rich('elsewhere.look')}</Button>
    </div>
  );
}
