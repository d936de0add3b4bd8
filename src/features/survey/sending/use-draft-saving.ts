import { useEffect, useMemo, useRef, useState } from 'react';
import { keepInDraft } from '@/local/drafts';
import type { SaveOutcome } from '@/local/save-outcome';
import { onStorageFound } from '@/local/storage-health';
import { draftKeeper, type DraftKeeper, type Tapped } from './draft-keeper';
import type { Survey } from '../survey-context';
import { changeSince, positionOf, type SurveyState } from '../survey-state';

export interface DraftSaving {
  /** What became of what is on screen; absent while that is not known. A failure stands until something is kept again. */
  readonly outcome: SaveOutcome | undefined;
  readonly keeper: DraftKeeper;
}

/** Keeps every tap on the tablet as it happens. What was only opened, or came from another tab, is not kept from here; nothing of what is tried out. */
export function useDraftSaving({ session, roundId, round }: Survey, state: SurveyState): DraftSaving {
  const isPractice = round.practice === true;
  const [written, setWritten] = useState<{ page: Tapped; outcome: SaveOutcome }>();
  const [keeper] = useState<DraftKeeper>(() =>
    draftKeeper(
      (change) => (isPractice ? forgotten() : keepInDraft(session, roundId, change)),
      (page, outcome) => setWritten({ page, outcome }),
    ),
  );
  const { tapCount } = state;
  const position = positionOf(state);
  const opened = useRef({ tapCount, position });
  const page = useMemo(() => pageOf(state, session.form), [state, session.form]);
  const latest = useRef(page);

  useEffect(() => {
    latest.current = page;
  });
  useEffect(() => {
    if (opened.current.tapCount === tapCount && opened.current.position === position) return;
    if (latest.current.isSent) return;
    opened.current = { tapCount, position };
    keeper.keep(latest.current);
  }, [keeper, tapCount, position]);

  useEffect(
    () =>
      onStorageFound(() => {
        const { tapCount: last, isSent } = latest.current;
        if (!isSent && keeper.keptUpTo() < last) keeper.keep(latest.current);
      }),
    [keeper],
  );

  const isOnScreen = written?.page.tapCount === tapCount || written?.outcome === 'not-saved';
  return { outcome: isOnScreen && !isPractice ? written.outcome : undefined, keeper };
}

/** What is tried out is kept nowhere. */
async function forgotten(): Promise<SaveOutcome> {
  return Promise.resolve('saved');
}

function pageOf(state: SurveyState, form: Parameters<typeof changeSince>[2]) {
  return {
    tapCount: state.tapCount,
    isSent: state.step.kind === 'sent',
    changeSince: (tap: number) => changeSince(state, tap, form),
  };
}
