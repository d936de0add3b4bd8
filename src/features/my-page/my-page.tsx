import type { ReactNode } from 'react';
import { useRoute } from 'wouter';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import type { PupilSession } from '@/local/session';
import type { OwnData } from '@/sync/own-data/own-data';
import { useOwnPage } from '@/sync/own-data/own-page';
import { useMayShow } from '@/sync/own-data/use-may-show';
import { Button } from '@/ui/button';
import { EmptyState, LoadingState } from '@/ui/states';
import { GoodThings } from './good-things';
import { LeftOut } from './left-out';
import { MyData } from './my-data';
import { Overview } from './overview';
import { OwnNotes } from './own-notes';
import { OwnWords } from './own-words';
import { isPart, type Part, partsNow } from './parts';
import { SentAnswers } from './sent-answers';
import { SubPage } from './sub-page';
import { WhoOpened } from './who-opened';
import './my-page.css';

interface MyPageProps {
  session: PupilSession;
  own: OwnData | undefined;
  /** What the child sent to people, and what they answered. */
  told: (own: OwnData) => ReactNode;
}

/** わたし: the calendar and the ways to everything else at `/me`, each of them at `/me/:part`. */
export function MyPage({ session, own, told }: MyPageProps) {
  const { t, rich } = useText('me');
  const windowTitle = useWindowTitle();
  const page = useOwnPage(session, own);
  const [, params] = useRoute('/me/:part');
  const mayShow = useMayShow(own);

  if (page.state === 'loading') return <LoadingState label={t('loading')} />;
  if (page.state === 'offline')
    return (
      <EmptyState wholePage={windowTitle(t('heading'))} title={rich('offline')}>
        <p>{rich('offlineHint')}</p>
        <Button onClick={page.retry}>{rich('retry')}</Button>
      </EmptyState>
    );
  const { data } = page;
  const part = params?.part;
  const parts = partsNow(mayShow);
  if (part === undefined || !isPart(part)) return <Overview session={session} own={data} parts={parts} />;
  if (!parts.includes(part))
    return (
      <SubPage key={part} part={part}>
        <section className="card">
          <EmptyState title={rich('school-time')} />
        </section>
      </SubPage>
    );

  const contents: Record<Part, ReactNode> = {
    told: told(data),
    words: <OwnWords own={data} />,
    answers: <SentAnswers session={session} own={data} />,
    good: <GoodThings session={session} own={data} />,
    notes: <OwnNotes session={session} />,
    'left-out': <LeftOut session={session} own={data} />,
    opened: <WhoOpened entries={data.accessLog} />,
    data: <MyData session={session} own={data} />,
  };
  return (
    <SubPage key={part} part={part}>
      {contents[part]}
    </SubPage>
  );
}
