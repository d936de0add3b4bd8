import { useState } from 'react';
import { discardDraft } from '@/local/drafts';
import { recordResponse, type SaveOutcome } from '@/sync/record';
import { medianPace } from './pace';
import { isOpen } from './rounds';
import type { Survey } from './survey-context';
import type { SurveyState } from './survey-state';

export interface Sending {
  readonly isUnderWay: boolean;
  /** `closed`: the round ended while the pupil was answering. */
  readonly outcome: SaveOutcome | 'closed' | undefined;
  readonly send: () => void;
}

/** おくる: hands the answers to the queue, and only when they are safe there takes the draft away. */
export function useSending(
  { session, roundId, round }: Survey,
  { answers, comment, paces }: SurveyState,
  finishDraft: () => Promise<void>,
  onSent: () => void,
): Sending {
  const [isUnderWay, setUnderWay] = useState(false);
  const [outcome, setOutcome] = useState<Sending['outcome']>();

  async function send(): Promise<void> {
    if (!isOpen(round, Date.now())) {
      setOutcome('closed');
      return;
    }
    setUnderWay(true);
    const saved = await recordResponse(session, {
      roundId,
      instrument: round.instrument,
      form: session.form,
      answers,
      ...(comment.trim() && { comment }),
      paceMs: medianPace(paces),
    }).catch(() => 'not-saved' as const);
    setOutcome(saved);
    setUnderWay(false);
    if (saved === 'not-saved') return;
    await finishDraft();
    await discardDraft(session, roundId);
    onSent();
  }

  return { isUnderWay, outcome, send: () => void send() };
}
