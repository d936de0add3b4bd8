import type { Notice } from '@domain/notices/records';
import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useReader } from '../notices-context';
import { roundOf } from './sources';
import { look } from '../look';

/** What the child wrote in the survey that the notice is about. Only counsellors read it, when they have said why. */
export function SurveyComment({ notice }: { notice: Notice }) {
  const roundId = notice.reasons.some(({ code }) => code === 'comment-left') ? roundOf(notice.sources) : null;
  return roundId === null ? null : <Comment pupilId={notice.pupilId} roundId={roundId} />;
}

function Comment({ pupilId, roundId }: { pupilId: string; roundId: string }) {
  const { pupils } = usePorts();
  const { t } = useTranslation('notices');
  const { school } = useReader().viewer;
  const watched = useLive(pupils.watchResponse, school, pupilId, roundId);
  if (watched.state === 'loading') return null;
  const comment = watched.state === 'ready' ? watched.value?.comment : undefined;
  return (
    <section aria-labelledby="notice-comment">
      <h3 id="notice-comment">{t('comment.heading')}</h3>
      {comment === undefined ? (
        <p role="status">{t(watched.state === 'failed' ? 'comment.failed' : 'comment.none')}</p>
      ) : (
        <blockquote className={look.note}>{comment}</blockquote>
      )}
    </section>
  );
}
