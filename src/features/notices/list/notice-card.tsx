import clsx from 'clsx';
import { isOwnMark } from '@domain/notices/digest';
import type { Notice } from '@domain/notices/records';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { serverNow } from '@/sync/use-server-now';
import { ToRecord } from '@/staff/people/pupil-link';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { type Entry, isNewsTo, isOverdue, isUnread } from './inbox';
import { NoticeMarks } from './notice-marks';
import { useReader } from '../notices-context';
import { useNoticedPupil } from '../use-noticed-pupil';
import { useReasonWords } from '../words/use-reason-words';
import { useTimes } from '@/staff/use-times';
import { look } from '../look';

interface NoticeCardProps {
  entry: Entry;
  chosen: boolean;
}

/** One notice of the list: whom it is about, why, and what has been done; what colleagues decided once one has said one's own view. */
export function NoticeCard({ entry: { id, notice }, chosen }: NoticeCardProps) {
  const { t } = useTranslation('notices');
  const { viewer } = useReader();
  const words = useReasonWords();
  const { time } = useTimes();
  const { name, className, pupil } = useNoticedPupil(notice);
  const [first, ...others] = notice.reasons;
  const mayKnow = useMayKnow(id, notice);
  const state = stateOf();
  return (
    <li
      className={
        isNewsTo(notice, viewer.uid) ? clsx(look.card, 'card', look.cardUnread) : clsx(look.card, 'card')
      }
    >
      <Link href={`/notices/${id}`} aria-current={chosen ? 'true' : undefined}>
        <span className={look.cardName}>{name}</span> <span className="muted">{className}</span>
      </Link>
      <p className={look.marks}>
        <NoticeMarks notice={notice} />
      </p>
      {first && (
        <p>
          {words(first, notice.since)}
          {others.length > 0 && <span className="muted"> {t('moreReasons', { count: others.length })}</span>}
        </p>
      )}
      <p className={clsx(look.cardFoot, 'muted')}>
        <span>{t('noticedAt', { time: time(notice.since) })}</span>
        {state !== null && <strong>{state}</strong>}
        {pupil && <ToRecord pupilId={notice.pupilId} name={name} />}
      </p>
    </li>
  );

  function stateOf(): string | null {
    if (notice.decision) return mayKnow ? t(`decision.${notice.decision.decision}`) : t('recorded');
    if (isOverdue(notice, serverNow())) return t('overdue', { time: time(notice.openBy ?? notice.since) });
    if (isUnread(notice) && notice.openBy) return t('openBy', { time: time(notice.openBy) });
    if (isOwnMark(notice, viewer.uid) && isUnread(notice)) return t('own');
    if (isUnread(notice)) return t('unopened');
    return notice.assignee === viewer.uid ? t('mine') : t('opened');
  }
}

/** Whether the viewer has decided themselves, or has said their own view before a colleague's decision is shown to them. */
function useMayKnow(noticeId: string, { decision }: Notice): boolean {
  const { notices } = usePorts();
  const { uid, school } = useReader().viewer;
  const others = decision !== undefined && decision.by !== uid;
  const review = useLive(others ? notices.watchOwnReview : null, { school, noticeId }, uid);
  return !others || (review.state === 'ready' && review.value?.ownView !== undefined);
}
