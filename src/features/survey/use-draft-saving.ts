import { useEffect, useRef, useState } from 'react';
import { saveDraft, type Draft } from '@/local/drafts';
import type { SaveOutcome } from '@/local/save-outcome';
import { draftKeeper, type DraftKeeper } from './draft-keeper';
import type { Survey } from './survey-context';
import { positionOf, type SurveyState } from './survey-state';

export interface DraftSaving {
  readonly outcome: SaveOutcome | undefined;
  readonly finish: () => Promise<void>;
}

/** Keeps every tap on the tablet as it happens. What was only opened is not kept. */
export function useDraftSaving({ session, roundId }: Survey, state: SurveyState): DraftSaving {
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const [keeper] = useState<DraftKeeper>(() =>
    draftKeeper((draft) => saveDraft(session, roundId, draft), setOutcome),
  );
  const opened = useRef(state);

  useEffect(() => {
    if (state === opened.current || state.step.kind === 'sent') return;
    keeper.keep(draftOf(state, session.form));
  }, [keeper, session.form, state]);

  return { outcome, finish: keeper.finish };
}

function draftOf(state: SurveyState, form: Draft['form']): Draft {
  return {
    answers: state.answers,
    comment: state.comment,
    position: positionOf(state),
    paces: [...state.paces],
    form,
    later: [...state.later],
    ...(state.base !== undefined && { base: state.base }),
  };
}
