import { useEffect, useReducer } from 'react';
import type { SentSurvey, SurveyDraft } from '@domain/answers/survey-draft';
import { useLiveDraft } from '@/local/use-live-draft';
import { useOneStep } from '@/ui/use-one-step';
import { ClosedNotice } from './sending/closed-notice';
import { CommentPage } from './pages/comment-page';
import { HalfwayPage } from './pages/halfway-page';
import { IntroPage } from './pages/intro-page';
import { ItemPage } from './pages/item-page';
import { PracticeMark } from './pages/practice-mark';
import { ReviewPage } from './pages/review-page';
import { SurveyContext, type Survey } from './survey-context';
import { SentElsewhere } from './sending/sent-elsewhere';
import { openSurvey } from './survey-state';
import { surveyReducer } from './survey-steps';
import { ThanksPage } from './pages/thanks-page';
import { useDraftSaving } from './sending/use-draft-saving';
import { useSending } from './sending/use-sending';
import { look } from './look';

interface SurveyWalkProps {
  survey: Survey;
  /** As it was when the survey was opened. */
  draft: SurveyDraft | undefined;
  sent: SentSurvey | undefined;
}

/** Up to this grade a survey may be done in two sittings. */
const TWO_SITTINGS_UP_TO_GRADE = 2;

/** The pages of one survey, one at a time. */
export function SurveyWalk({ survey, draft, sent }: SurveyWalkProps) {
  const { session, roundId, instrument } = survey;
  const [state, dispatch] = useReducer(surveyReducer, undefined, () =>
    openSurvey({
      instrument,
      twoSittings: session.grade <= TWO_SITTINGS_UP_TO_GRADE,
      draft,
      sent,
      now: performance.now(),
    }),
  );
  const saving = useDraftSaving(survey, state);
  const steps = useOneStep(JSON.stringify(state.step));
  const live = useLiveDraft(session, roundId, saving.keeper.keptUpTo);
  const sending = useSending({ survey, state, sent, keeper: saving.keeper }, () =>
    dispatch({ type: 'sent' }),
  );

  useEffect(() => {
    if (live) dispatch({ type: 'known', known: { ...live, sent } });
  }, [live, sent]);

  return (
    <SurveyContext value={{ survey, state, dispatch }}>
      <div className={look.survey} {...steps}>
        {survey.round.practice === true && <PracticeMark />}
        <ClosedNotice />
        <SentElsewhere />
        {page()}
      </div>
    </SurveyContext>
  );

  function page() {
    switch (state.step.kind) {
      case 'intro':
        return <IntroPage />;
      case 'item':
        return (
          <ItemPage index={state.step.index} fromReview={state.step.fromReview} saved={saving.outcome} />
        );
      case 'halfway':
        return <HalfwayPage />;
      case 'comment':
        return <CommentPage saved={saving.outcome} />;
      case 'review':
        return <ReviewPage sending={sending} />;
      case 'sent':
        return <ThanksPage outcome={sending.outcome} />;
    }
  }
}
