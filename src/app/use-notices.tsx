import { can } from '@domain/access/capabilities';
import type { NoticeViewer } from '@domain/access/notice-readers';
import { classesOf } from '@domain/access/standing';
import { dayOf } from '@domain/days';
import type { Staff } from '@domain/identity';
import { withoutTwins } from '@domain/notices/twins';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isNewsTo, openByPupil } from '@/features/notices/list/inbox';
import { RowLink } from '@/features/notices/list/row-link';
import { type Inbox, useInbox } from '@/features/notices/list/use-inbox';
import { WhyNoticed } from '@/features/notices/list/why-noticed';
import { seesScores } from '@/features/notices/notices-context';
import type { StaffSession } from '@/local/session';
import type { PlacedNotice } from '@/staff/ports/notices';
import { mapped, type Watched } from '@/staff/watched';
import type { StaffLink } from './staff-header';
import { useToday } from './use-today';

export interface NoticesOfMember {
  readonly viewer: NoticeViewer | null;
  readonly inbox: Inbox;
  /** How many nobody has opened. */
  readonly waiting: StaffLink['waiting'];
  /** For a child's row on the board. */
  ofPupil: (pupilId: string, name: string) => React.ReactNode;
  /** Undecided ones for the board's first list, one of each matter. */
  readonly open: Watched<OpenNotices>;
  /** Why, for a child's line of it. */
  whyNoticed: (placed: PlacedNotice) => React.ReactNode;
}

export interface OpenNotices {
  readonly notices: readonly PlacedNotice[];
  /** Pupils with one decided on today. */
  readonly decidedToday: ReadonlySet<string>;
  /** There are older ones, or some that cannot be read. */
  readonly incomplete: boolean;
}

/** What was noticed for this member of staff, on whatever screen they are. `null`: not known yet who they are. */
export function useNotices(
  { uid, role }: StaffSession,
  school: string,
  member: Staff | null,
): NoticesOfMember {
  const { t } = useTranslation('notices');
  const today = useToday();
  const classes = member === null ? '' : classesOf(member, today).toSorted().join(' ');
  const title = member?.title;
  const viewer = useMemo((): NoticeViewer | null => {
    if (role === 'board' || role === 'place' || role === 'centre') return null;
    if (title === undefined || !can({ role }, 'read-notices')) return null;
    return { uid, role, title, school, classIds: classes.split(' ').filter((id) => id !== '') };
  }, [uid, role, title, school, classes]);
  const inbox = useInbox(viewer);
  const all = inbox.list.state === 'ready' ? inbox.list.value.all : [];
  const unread = withoutTwins(all).filter(({ notice }) => isNewsTo(notice, uid)).length;
  const counts = openByPupil(all);
  const withOffers = viewer !== null && seesScores(viewer);
  return {
    viewer,
    inbox,
    waiting: { count: unread, said: t('unreadShort', { count: unread }) },
    open: mapped(inbox.list, ({ all: listed, unreadable, more }) => ({
      notices: withoutTwins(listed).filter(({ notice }) => notice.decision === undefined),
      decidedToday: new Set(
        listed
          .filter(({ notice }) => notice.decision && dayOf(Date.parse(notice.decision.at)) === today)
          .map(({ notice }) => notice.pupilId),
      ),
      incomplete: more || unreadable.length > 0,
    })),
    whyNoticed: (placed) => <WhyNoticed school={school} placed={placed} />,
    ofPupil: (pupilId, name) => (
      <RowLink {...{ pupilId, name, withOffers }} count={counts.get(pupilId) ?? 0} />
    ),
  };
}

/** A push says the same words whatever it is about, and leads to the SOS: from there on to what was noticed. */
export function ToNotices({ waiting }: Pick<NoticesOfMember, 'waiting'>) {
  const { t } = useTranslation('notices');
  if (!waiting || waiting.count === 0) return null;
  return (
    <p className="staff-strip card">
      {t('notSos')} <Link href="/notices">{waiting.said}</Link>
    </p>
  );
}
