import { useRoute } from 'wouter';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import type { PupilSession } from '@/local/session';
import type { OwnData } from '@/sync/own-data/own-data';
import { useOwnPage } from '@/sync/own-data/own-page';
import { Button } from '@/ui/button';
import { EmptyState, LoadingState } from '@/ui/states';
import { useOneStep } from '@/ui/use-one-step';
import { RoundList } from './round-list';
import type { HelpSlots } from './survey-context';
import { SurveyRound } from './survey-round';

interface SurveyPageProps extends HelpSlots {
  session: PupilSession;
  own: OwnData | undefined;
}

/** アンケート: the list of rounds at `/survey`, one of them at `/survey/:roundId`. */
export function SurveyPage(props: SurveyPageProps) {
  const [, params] = useRoute('/survey/:roundId');
  const steps = useOneStep(params?.roundId ?? '');
  return (
    <div {...steps}>
      <SurveyContent {...props} roundId={params?.roundId} />
    </div>
  );
}

function SurveyContent({
  session,
  own,
  roundId,
  ...help
}: SurveyPageProps & { roundId: string | undefined }) {
  const { t, rich } = useText('survey');
  const windowTitle = useWindowTitle();
  const page = useOwnPage(session, own);

  if (page.state === 'loading') return <LoadingState label={t('list.loading')} />;
  if (page.state === 'offline')
    return (
      <EmptyState wholePage={windowTitle(t('list.heading'))} title={rich('list.offline')}>
        <p>{rich('list.offlineHint')}</p>
        <Button onClick={page.retry}>{rich('list.retry')}</Button>
      </EmptyState>
    );
  if (roundId === undefined) return <RoundList session={session} own={page.data} />;
  return <SurveyRound key={roundId} session={session} roundId={roundId} own={page.data} {...help} />;
}
