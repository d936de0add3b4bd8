import { useTranslation } from 'react-i18next';
import { useRoute } from 'wouter';
import { useOnline } from '@/ui/use-online';
import { usePageHeading } from '@/ui/use-page-heading';
import { useNames } from '@/ui/use-names';
import { FirstPage } from './first-page';
import { inOrder } from './inbox';
import { InboxContent } from './inbox-content';
import { type NoticeReader, NoticesContext } from './notices-context';
import type { Inbox } from './use-inbox';
import { useSurveyWords } from './use-survey-words';
import { useTodayAtSchool } from './use-today-at-school';
import './notices.css';
import './notice-card.css';
import './notice-detail.css';

interface NoticesPageProps {
  reader: Omit<NoticeReader, 'live' | 'survey'>;
  inbox: Inbox;
}

/** 気づき: whom to have a look at today, and why. */
export default function NoticesPage({ reader, inbox }: NoticesPageProps) {
  const { list } = inbox;
  const online = useOnline();
  const survey = useSurveyWords(reader.viewer.school);
  const live = online && list.state === 'ready' && list.live;
  return (
    <NoticesContext value={{ ...reader, live, survey }}>
      <Notices inbox={inbox} live={live} uid={reader.viewer.uid} />
    </NoticesContext>
  );
}

function Notices({ inbox: { list, more }, live, uid }: { inbox: Inbox; live: boolean; uid: string }) {
  const { t } = useTranslation(['notices', 'staff']);
  const [atFirst] = useRoute('/notices/first');
  const title = t(atFirst ? 'notices:first.heading' : 'notices:heading');
  const heading = usePageHeading(t('staff:area.documentTitle', { screen: title }));
  const names = useNames();
  const loaded = list.state === 'ready' ? list.value : null;
  const today = useTodayAtSchool(loaded?.all ?? []);
  const entries = inOrder(loaded?.all ?? [], today.away, uid);
  return (
    <div className="notices">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {loaded && !live && (
        <p className="notices-offline card" role="alert">
          {t('notices:offline')}
        </p>
      )}
      {names.hiddenByIdling && (
        <p className="visually-hidden" role="status">
          {t('staff:board.names.hiddenAgain')}
        </p>
      )}
      {list.state === 'loading' && (
        <div
          className="notices-skeleton card staff-shimmer"
          role="status"
          aria-label={t('staff:state.loading')}
        />
      )}
      {list.state === 'failed' && (
        <section className="staff-notice card" role="alert">
          <h2>{t(`staff:state.${list.failure}`)}</h2>
          <p className="muted">{t(`staff:state.${list.failure}Why`)}</p>
          <button type="button" className="staff-button" onClick={() => window.location.reload()}>
            {t('staff:state.retry')}
          </button>
        </section>
      )}
      {loaded && atFirst && <FirstPage entries={entries} today={today} names={names} />}
      {loaded && !atFirst && (
        <InboxContent entries={entries} unreadable={loaded.unreadable.length} names={names}>
          {loaded.more && (
            <button type="button" className="staff-button" onClick={more}>
              {t('notices:older')}
            </button>
          )}
        </InboxContent>
      )}
    </div>
  );
}
