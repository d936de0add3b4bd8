import { lazy, Suspense, useEffect, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { TodayPage } from '@/features/check-in/today-page';
import { HelpSheet } from '@/features/help/help-sheet';
import { HideButton } from '@/features/hide/hide-button';
import { HiddenScreen } from '@/features/hide/hidden-screen';
import { useHide } from '@/features/hide/use-hide';
import { QueueLine } from '@/features/queue-line/queue-line';
import { UpdatePrompt } from '@/features/update/update-prompt';
import { ReadingGrade } from '@/i18n/furigana';
import { setGrade } from '@/i18n/start';
import { useText } from '@/i18n/use-text';
import { keepStorage } from '@/local/keep-storage';
import type { PupilSession } from '@/local/session-types';
import { refreshOwnData, useOwnData } from '@/sync/own-data';
import { LoadingState } from '@/ui/states';
import { PupilHeader } from './pupil-header';
import { PupilNavigation } from './pupil-navigation';
import './pupil-area.css';

const SurveyPage = lazy(() =>
  import('@/features/survey/survey-page').then((m) => ({ default: m.SurveyPage })),
);
const MyPage = lazy(() => import('@/features/my-page/my-page').then((m) => ({ default: m.MyPage })));
const HelpLines = lazy(() => import('@/features/help/line-list').then((m) => ({ default: m.LineList })));
const OptionsPage = lazy(() =>
  import('@/features/help/options-page').then((m) => ({ default: m.OptionsPage })),
);

/** A pupil's screens: one frame with the way to help and the way to hide always in the same place. */
export function PupilArea({ session }: { session: PupilSession }) {
  const { t, rich } = useText('common');
  const { own, isRead } = useOwnData(session);
  const [helpOpen, setHelpOpen] = useState(false);
  const { hidden, toggle } = useHide();
  const [location] = useLocation();
  const openHelp = () => setHelpOpen(true);

  useEffect(() => setGrade(session.grade), [session.grade]);
  useEffect(keepStorage, []);
  useRefresh(session);

  return (
    <ReadingGrade grade={session.grade}>
      {hidden && <HiddenScreen onShow={toggle} />}
      <div className="pupil" hidden={hidden}>
        <a className="skip" href="#content">
          {rich('skip')}
        </a>
        <PupilNavigation />
        <div className="pupil-page">
          <PupilHeader session={session} onHide={toggle} onOpenHelp={openHelp} />
          <main id="content" tabIndex={-1}>
            <Suspense fallback={<LoadingState label={t('loading')} />}>
              <Switch>
                <Route path="/survey/:roundId?">
                  <SurveyPage
                    session={session}
                    own={own}
                    onOpenHelp={openHelp}
                    helpLines={
                      <Suspense fallback={null}>{own && <HelpLines lines={own.help.lines} />}</Suspense>
                    }
                  />
                </Route>
                <Route path="/me/:part?">
                  <MyPage session={session} own={own} />
                </Route>
                <Route path="/options">
                  <OptionsPage help={own?.help} />
                </Route>
                <Route>
                  <TodayPage session={session} own={own} isRead={isRead} />
                </Route>
              </Switch>
            </Suspense>
          </main>
          <footer>
            {!location.startsWith('/survey/') && <UpdatePrompt />}
            <QueueLine session={session} />
          </footer>
        </div>
      </div>
      {!hidden && (
        <HelpSheet
          open={helpOpen}
          onClose={() => setHelpOpen(false)}
          actions={<HideButton onHide={toggle} />}
          help={own?.help}
        />
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
