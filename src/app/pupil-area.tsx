import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import type { SignalGroup } from '@domain/signals/choices';
import { TodayPage } from '@/features/check-in/today-page';
import { useNewOptions } from '@/features/help/use-new-options';
import { HelpSheet } from '@/features/help/help-sheet';
import { HideButton } from '@/features/hide/hide-button';
import { HiddenScreen } from '@/features/hide/hidden-screen';
import { helpWord } from '@/features/sos/help-word';
import { loadSosContent } from '@/features/sos/sos-help';
import { useSosButton } from '@/features/sos/use-sos-button';
import { useHide } from '@/features/hide/use-hide';
import { UpdatePrompt } from '@/features/update/update-prompt';
import { ReadingGrade } from '@/i18n/furigana';
import { setGrade } from '@/i18n/start';
import { useText } from '@/i18n/use-text';
import { keepStorage } from '@/local/keep-storage';
import type { PupilSession } from '@/local/session-types';
import { refreshOwnData, useOwnData } from '@/sync/own-data/own-data';
import { pageIdle, pageShown, tellShown } from '@/sync/idle';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { LazyPart } from '@/ui/lazy-part';
import { LoadingState } from '@/ui/states';
import { PupilHelp } from './pupil-help';
import { PupilHeader } from './pupil-header';
import { PupilNavigation } from './pupil-navigation';
import { usePushedPupil } from './use-pushed-pupil';
import './pupil-area.css';

const SurveyPage = lazy(() =>
  import('@/features/survey/survey-page').then((m) => ({ default: m.SurveyPage })),
);
const MyPage = lazy(() => import('@/features/my-page/my-page').then((m) => ({ default: m.MyPage })));
const SchoolLines = lazy(() =>
  import('@/features/help/school-lines').then((m) => ({ default: m.SchoolLines })),
);
const IntroductionPage = lazy(() =>
  import('@/features/help/introduction-page').then((m) => ({ default: m.IntroductionPage })),
);
const LinksPage = lazy(() => import('@/features/help/links-page').then((m) => ({ default: m.LinksPage })));
const OptionsPage = lazy(() =>
  import('@/features/help/options-page').then((m) => ({ default: m.OptionsPage })),
);

const Sending = lazy(() => import('@/features/signals/sending').then((m) => ({ default: m.Sending })));
const BeforeSending = lazy(() =>
  import('@/features/signals/before-sending').then((m) => ({ default: m.BeforeSending })),
);
const ToldPage = lazy(() => import('@/features/signals/told-page').then((m) => ({ default: m.ToldPage })));
const NewsLine = lazy(() => import('@/features/signals/news-line').then((m) => ({ default: m.NewsLine })));
const PracticeOffer = lazy(() =>
  import('@/features/sos/practice-offer').then((m) => ({ default: m.PracticeOffer })),
);
const SosLine = lazy(() => import('@/features/sos/sos-line').then((m) => ({ default: m.SosLine })));
const QueueLine = lazy(() =>
  import('@/features/queue-line/queue-line').then((m) => ({ default: m.QueueLine })),
);
const AnswersWatch = lazy(() => import('./answers-watch').then((m) => ({ default: m.AnswersWatch })));

/** A pupil's screens: one frame with the way to help and the way to hide always in the same place. */
export function PupilArea({ session }: { session: PupilSession }) {
  const { t, rich } = useText('common');
  const { t: words, rich: richWords } = useText('pupil');
  const { own, written, isRead } = useOwnData(session);
  const [location] = useLocation();
  const [lines, setLines] = useState<{ first: ReactNode }>();
  const sos = useSosButton(session, own, loadSosContent);
  const [hasNews, setNews] = useState(false);
  const { hidden, toggle } = useHide();
  const news = useNewOptions(session, own);

  useEffect(() => setGrade(session.grade), [session.grade]);
  useEffect(keepStorage, []);
  // What was kept is shown, and can be tapped, before anything else is fetched. The page of today tells by itself.
  useEffect(() => {
    if (isRead && location !== '/') tellShown();
  }, [isRead, location]);
  // What follows the first page is fetched when that can be tapped: it would only hold the tap up.
  const [isShown, setShown] = useState(false);
  useEffect(() => void pageShown().then(() => setShown(true)), []);
  const [isIdle, setIdle] = useState(false);
  useEffect(() => void pageIdle().then(() => setIdle(true)), []);
  useRefresh(session);
  usePushedPupil(session, own, sos.show);

  const beforeSending = (to: SignalGroup) => (
    <LazyPart>
      <BeforeSending {...{ session, own, to }} />
    </LazyPart>
  );

  return (
    <ReadingGrade grade={session.grade}>
      {hidden && <HiddenScreen onShow={toggle} />}
      <div className="pupil" hidden={hidden}>
        <a className="skip" href="#content">
          {rich('skip')}
        </a>
        <PupilNavigation hasNew={news.unseen.length > 0} />
        <div className="pupil-page">
          <PupilHeader session={session} onHide={toggle} onOpenHelp={sos.press} hasNews={hasNews} />
          {isRead && isShown && (
            <LazyPart>
              <SosLine
                session={session}
                sheetIsOpen={sos.sheet.mode !== 'closed'}
                onOpen={sos.show}
                onNews={setNews}
              />
            </LazyPart>
          )}
          <main id="content" tabIndex={-1}>
            <Suspense fallback={<LoadingState label={t('loading')} />}>
              <Switch>
                <Route path="/survey/:roundId?">
                  <SurveyPage
                    session={session}
                    own={own}
                    onOpenHelp={(first) => setLines({ first })}
                    beforeSending={beforeSending}
                    sosName={words(helpWord(session.grade))}
                    helpLines={
                      <Suspense fallback={null}>
                        <SchoolLines help={own?.help} />
                      </Suspense>
                    }
                  />
                </Route>
                <Route path="/me/:part?">
                  <MyPage
                    {...{ session, own }}
                    told={(known) => (
                      <LazyPart>
                        <ToldPage session={session} own={known} />
                      </LazyPart>
                    )}
                  />
                </Route>
                <Route path="/talking">
                  <IntroductionPage session={session} own={own} />
                </Route>
                <Route path="/links">
                  <LinksPage help={own?.help} />
                </Route>
                <Route path="/options">
                  <OptionsPage {...{ session, own, news, beforeSending }} />
                  <LazyPart>
                    <PracticeOffer always session={session} onPractise={sos.practise} />
                  </LazyPart>
                </Route>
                <Route>
                  <LazyPart>{isRead && isShown && <NewsLine session={session} own={own} />}</LazyPart>
                  <TodayPage
                    {...{ session, own, written, isRead }}
                    afterwards={
                      <LazyPart>
                        <Sending {...{ session, own, written }} />
                      </LazyPart>
                    }
                  />
                  <LazyPart>
                    {isIdle && <PracticeOffer session={session} onPractise={sos.practise} />}
                  </LazyPart>
                </Route>
              </Switch>
            </Suspense>
          </main>
          <footer>
            {!location.startsWith('/survey/') && <UpdatePrompt />}
            {isIdle && (
              <LazyPart>
                <QueueLine session={session} />
                <AnswersWatch session={session} own={own} />
              </LazyPart>
            )}
          </footer>
        </div>
      </div>
      {!hidden && (
        <>
          <HelpSheet
            open={lines !== undefined}
            onClose={() => setLines(undefined)}
            first={lines?.first}
            sos={
              <Button
                variant="help"
                onClick={() => {
                  setLines(undefined);
                  sos.press();
                }}
              >
                <Icon name="help" />
                {richWords(helpWord(session.grade))}
              </Button>
            }
            actions={<HideButton onHide={toggle} />}
            help={own?.help}
          />
          <PupilHelp session={session} own={own} button={sos} actions={<HideButton onHide={toggle} />} />
        </>
      )}
    </ReadingGrade>
  );
}

/** Asks the server for this pupil's own data at the start, and when the tablet is looked at again or back on the network. */
function useRefresh(session: PupilSession): void {
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible') void refreshOwnData(session);
    };
    refresh();
    addEventListener('online', refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      removeEventListener('online', refresh);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [session]);
}
