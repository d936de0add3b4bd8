import { useText } from '@/i18n/use-text';
import { useServerNow } from '@/sync/use-server-now';
import { isOpen } from '../rounds';
import { useSurvey } from '../survey-context';
import { look } from '../look';

/** Says in the moment in which a round ends that nothing can be sent any more, and that what was not sent stays unseen. */
export function ClosedNotice() {
  const { survey, state } = useSurvey();
  const { rich } = useText('survey');
  const isClosed = !isOpen(survey.round, useServerNow());
  return (
    <div role="alert">
      {isClosed && state.step.kind !== 'sent' && <p className={look.warning}>{rich('closing.closed')}</p>}
    </div>
  );
}
