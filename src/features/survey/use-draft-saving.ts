import { useEffect, useMemo, useRef, useState } from 'react';
import { saveDraft, type Draft } from '@/local/drafts';
import type { SaveOutcome } from '@/local/save-outcome';
import { draftKeeper, type DraftKeeper } from './draft-keeper';
import type { Survey } from './survey-context';
import { positionOf, type SurveyState } from './survey-state';

export interface DraftSaving {
  /** What became of what is on screen; absent while that is not known. A failure stands until something is kept again. */
  readonly outcome: SaveOutcome | undefined;
  readonly finish: () => Promise<void>;
}

/** Keeps every tap on the tablet as it happens. What was only opened is not kept. */
export function useDraftSaving({ session, roundId }: Survey, state: SurveyState): DraftSaving {
  const [written, setWritten] = useState<{ draft: Draft; outcome: SaveOutcome }>();
  const [keeper] = useState<DraftKeeper>(() =>
    draftKeeper(
      (draft) => saveDraft(session, roundId, draft),
      (draft, outcome) => setWritten({ draft, outcome }),
    ),
  );
  const opened = useRef(state);
  const draft = useMemo(() => draftOf(state, session.form), [state, session.form]);

  useEffect(() => {
    if (state === opened.current || state.step.kind === 'sent') return;
    keeper.keep(draft);
  }, [keeper, draft, state]);

  const isOnScreen = written?.draft === draft || written?.outcome === 'not-saved';
  return { outcome: isOnScreen ? written.outcome : undefined, finish: keeper.finish };
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
