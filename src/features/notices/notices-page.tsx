import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Async, Offline } from '@/staff/async';
import { useOnline } from '@/sync/use-online';
import { usePageHeading } from '@/ui/use-page-heading';
import { type Names, useNames } from '@/ui/use-names';
import { StaffButton } from '@/staff/staff-button';
import { inOrder } from './list/inbox';
import { InboxContent } from './list/inbox-content';
import { type NoticeReader, NoticesContext } from './notices-context';
import type { Inbox } from './list/use-inbox';
import { useSurveyWords } from './words/use-survey-words';
import { useTodayAtSchool } from './list/use-today-at-school';
import { look } from './look';

interface NoticesPageProps {
  reader: Omit<NoticeReader, 'live' | 'survey' | 'namesShown'>;
  inbox: Inbox;
}

/** 気づき: whom to have a look at today, and why. */
export default function NoticesPage({ reader, inbox }: NoticesPageProps) {
  const { list } = inbox;
  const names = useNames();
  const online = useOnline();
  const survey = useSurveyWords(reader.viewer.school);
  const live = online && list.state === 'ready' && list.live;
  return (
    <NoticesContext value={{ ...reader, live, survey, namesShown: names.shown }}>
      <Notices inbox={inbox} names={names} live={live} uid={reader.viewer.uid} />
    </NoticesContext>
  );
}

interface NoticesProps {
  inbox: Inbox;
  names: Names;
  live: boolean;
  uid: string;
}

function Notices({ inbox: { list, loadingMore, more }, names, live, uid }: NoticesProps) {
  // With the words of what a notice shows: a page that waits for them once it is there loses what has the keyboard.
  const { t } = useTranslation(['notices', 'staff', 'centre', 'people', 'words']);
  const title = t('notices:heading');
  const heading = usePageHeading(t('staff:area.documentTitle', { screen: title }));
  const loaded = list.state === 'ready' ? list.value : null;
  const today = useTodayAtSchool(loaded?.all ?? []);
  const entries = inOrder(loaded?.all ?? [], today.away, uid);
  const unreadable = loaded?.unreadable.length ?? 0;
  const content = { entries, names, incomplete: unreadable > 0 };
  const older = loaded?.more && (
    <StaffButton aria-busy={loadingMore} onClick={more}>
      {t(loadingMore ? 'notices:loadingOlder' : 'notices:older')}
    </StaffButton>
  );
  return (
    <div className={look.notices}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {list.state === 'ready' && !live && (
        <Offline at={list.at} urgent>
          {t('notices:offline')}
        </Offline>
      )}
      {names.hiddenByIdling && (
        <p className="visually-hidden" role="status">
          {t('staff:board.names.hiddenAgain')}
        </p>
      )}
      {list.state !== 'ready' && (
        <Async of={list} urgent>
          {() => null}
        </Async>
      )}
      {unreadable > 0 && (
        <p className={clsx(look.offline, 'card')} role="alert">
          {t('notices:unreadable', { count: unreadable })}
        </p>
      )}
      {loaded && <InboxContent {...content}>{older}</InboxContent>}
    </div>
  );
}
