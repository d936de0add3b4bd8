import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { Async } from '@/staff/async';
import { NamesToolbar } from '@/staff/names-toolbar';
import { Page } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import type { PlacedThread, ThreadList } from '@/staff/ports/signals';
import type { Watched } from '@/staff/watched';
import { useOnline } from '@/sync/use-online';
import { type Names, useNames } from '@/ui/use-names';
import { EarlyNotices } from './early-notices';
import { InboxContext, type InboxReader } from './inbox-context';
import { InboxGate } from './list/inbox-gate';
import { ThreadLists } from './list/thread-list';
import { WaitingTable } from './list/waiting-table';
import { look } from './look';
import { ThreadDetail } from './thread/thread-detail';

interface InboxPageProps {
  reader: Omit<InboxReader, 'live' | 'namesShown' | 'worries'>;
  threads: Watched<ThreadList>;
}

/** 届いたこと: what children have sent to me, what I look after as the second person, and what nobody has answered. */
export default function InboxPage({ reader, threads }: InboxPageProps) {
  const { t } = useTranslation('inbox');
  const { uid } = useMember();
  const names = useNames();
  const online = useOnline();
  const [atWaiting] = useRoute('/inbox/waiting');
  const [isOpened] = useRoute('/inbox/:school/:threadId');
  const live = online && threads.state === 'ready' && threads.live;
  const known = threads.state === 'ready' ? threads.value.all : [];
  const worries = known.filter(({ thread }) => thread.kind === 'worry' && thread.owners.includes(uid));
  return (
    <InboxContext value={{ ...reader, live, namesShown: names.shown, worries }}>
      <Page
        heading={t(atWaiting ? 'waiting.heading' : 'heading')}
        intro={t(atWaiting ? 'waiting.why' : 'intro')}
        tools={
          <Link href={atWaiting ? '/inbox' : '/inbox/waiting'} className={look.way}>
            {t(atWaiting ? 'heading' : 'waiting.heading')}
          </Link>
        }
      >
        {!atWaiting && !isOpened && <EarlyNotices />}
        <Async
          of={threads}
          offline={t('offline')}
          empty={{
            // What was open a moment ago is said to be gone, not never to have come.
            when: ({ all, unreadable }) => !isOpened && all.length === 0 && unreadable.length === 0,
            heading: t('empty.heading'),
            why: t('empty.why'),
          }}
        >
          {({ all, unreadable }) => (
            <>
              {unreadable.length > 0 && (
                <p className="card" role="alert">
                  {t('unreadable', { count: unreadable.length })}
                </p>
              )}
              <Content all={all} names={names} atWaiting={atWaiting} />
            </>
          )}
        </Async>
      </Page>
    </InboxContext>
  );
}

interface ContentProps {
  all: readonly PlacedThread[];
  names: Names;
  atWaiting: boolean;
}

/** The list beside the thread that is open; on a phone one of the two. */
function Content({ all, names, atWaiting }: ContentProps) {
  const { t } = useTranslation('inbox');
  const [, at] = useRoute('/inbox/:school/:threadId');
  if (!names.shown) return <InboxGate all={all} names={names} />;
  if (atWaiting)
    return (
      <>
        <NamesToolbar names={names} />
        <WaitingTable all={all} />
      </>
    );
  return (
    <>
      <NamesToolbar names={names} />
      <div className={clsx(look.body, at && look.bodyChosen)}>
        <div className={look.side}>
          <ThreadLists all={all} chosenId={at?.threadId} />
        </div>
        {at ? (
          <ThreadDetail key={at.threadId} place={{ school: at.school, threadId: at.threadId }} />
        ) : (
          <p className={clsx(look.placeholder, 'muted')}>{t('choose')}</p>
        )}
      </div>
    </>
  );
}
