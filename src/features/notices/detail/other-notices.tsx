import type { Notice } from '@domain/notices/records';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SyntheticMark } from '@/ui/synthetic-mark';
import { usePaged } from '@/ui/use-paged';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { StaffButton } from '@/staff/staff-button';
import { withoutTwins } from '@domain/notices/twins';
import { isExpired } from '../list/inbox';
import { useReader } from '../notices-context';
import { useServerMinute } from '@/sync/use-server-now';
import { useReasonWords } from '../words/use-reason-words';
import { useTimes } from '@/staff/use-times';
import { look } from '../look';

interface OtherNoticesProps {
  notice: Notice;
  noticeId: string;
  /** The reader has said what they think themselves. */
  mayKnow: boolean;
}

/** What else was noticed about this child and has not expired. */
export function OtherNotices({ notice: { pupilId }, noticeId, mayKnow }: OtherNoticesProps) {
  const { notices } = usePorts();
  const { t } = useTranslation('notices');
  const { viewer } = useReader();
  const words = useReasonWords();
  const { time } = useTimes();
  const now = useServerMinute();
  const watched = useLive(notices.watchNoticesOf, viewer, pupilId);
  const all = watched.state === 'ready' ? withoutTwins(watched.value.all) : [];
  const others = all
    .filter(({ id, notice }) => id !== noticeId && !isExpired(notice, now))
    .toSorted((a, b) => (a.notice.since < b.notice.since ? 1 : -1));
  const { shown, left, showMore } = usePaged(others, 10);
  return (
    <section aria-labelledby="notice-others">
      <h3 id="notice-others">{t('others.heading')}</h3>
      {watched.state === 'failed' && <p role="status">{t('others.failed')}</p>}
      {watched.state === 'ready' && others.length === 0 && <p className="muted">{t('others.none')}</p>}
      <ul className={look.others}>
        {shown.map(({ id, notice }) => (
          <li key={id}>
            <Link href={`/notices/${id}`}>
              {time(notice.since)} {t(`kind.${notice.kind}`)}
            </Link>
            {notice.model?.synthetic && <SyntheticMark />}
            <span>
              {notice.reasons[0] && words(notice.reasons[0], notice.since)}
              {notice.decision &&
                ` ${t('others.decided', { decision: t(mayKnow ? `decision.${notice.decision.decision}` : 'recorded') })}`}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && <StaffButton onClick={showMore}>{t('showMore', { count: left })}</StaffButton>}
    </section>
  );
}
