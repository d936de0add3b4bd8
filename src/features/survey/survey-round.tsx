import { useState } from 'react';
import { Link } from 'wouter';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import type { PupilSession } from '@/local/session';
import { useLiveDraft } from '@/local/use-live-draft';
import type { OwnData } from '@/sync/own-data/own-data';
import { EmptyState, LoadingState } from '@/ui/states';
import { serverNow } from '@/sync/use-server-now';
import { isOpen } from './rounds';
import type { HelpSlots, Survey } from './survey-context';
import { SurveyWalk } from './survey-walk';
import { useAllKept } from './sending/use-all-kept';
import { useMoment } from './sending/use-moment';

interface SurveyRoundProps extends HelpSlots {
  session: PupilSession;
  roundId: string;
  own: OwnData;
}

/** One round: what it needs is here, or the page says what is missing. */
export function SurveyRound({ session, roundId, own, ...help }: SurveyRoundProps) {
  const { t, rich } = useText('survey');
  const windowTitle = useWindowTitle();
  const moment = useMoment();
  const isKept = useAllKept();
  const [openedAt] = useState(serverNow);
  const round = own.rounds[roundId];
  const instrument = round && own.instruments[round.instrument];

  if (!round || !instrument)
    return (
      <EmptyState
        wholePage={windowTitle(t('list.heading'))}
        title={rich(round ? 'list.offline' : 'list.unknown')}
      >
        <ToList />
      </EmptyState>
    );
  if (!isOpen(round, openedAt))
    return (
      <EmptyState
        wholePage={windowTitle(t('list.heading'))}
        title={rich('review.closed', moment(round.closesAt))}
      >
        <ToList />
      </EmptyState>
    );
  if (!isKept) return <LoadingState label={t('list.loading')} />;
  return <WithDraft {...{ session, roundId, round, instrument, own, ...help }} />;
}

/** It is looked for on the tablet only once all of it is there. */
function WithDraft(survey: Survey) {
  const { t } = useText('survey');
  const { session, roundId, own } = survey;
  const live = useLiveDraft(session, roundId);
  if (!live) return <LoadingState label={t('list.loading')} />;
  return <SurveyWalk survey={survey} draft={live.draft} sent={own.responses[roundId]} />;
}

function ToList() {
  const { rich } = useText('survey');
  return (
    <Link href="/survey" className="button">
      {rich('list.toList')}
    </Link>
  );
}
