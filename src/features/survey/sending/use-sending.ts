import { useState } from 'react';
import { COMMENT_MAX } from '@domain/answers/pupil-choices';
import type { SentSurvey } from '@domain/answers/survey-draft';
import { isTooLong } from '@/i18n/characters';
import { discardSent, loadDraft } from '@/local/drafts';
import type { SaveOutcome } from '@/local/save-outcome';
import { recordResponse } from '@/sync/answers/record-response';
import { serverNow } from '@/sync/use-server-now';
import type { DraftKeeper } from './draft-keeper';
import { medianPace } from './pace';
import { isOpen } from '../rounds';
import type { Survey } from '../survey-context';
import { adopted, pacesOf, type SurveyState } from '../survey-state';

export interface Sending {
  readonly isUnderWay: boolean;
  /** `closed`: the round ended while the pupil was answering. `too-long`: its words do not fit. */
  readonly outcome: SaveOutcome | 'closed' | 'too-long' | undefined;
  readonly send: () => void;
}

interface ToSend {
  readonly survey: Survey;
  readonly state: SurveyState;
  readonly sent: SentSurvey | undefined;
  readonly keeper: DraftKeeper;
}

/** おくる: hands the answers to the queue, and only when they are safe there takes what was sent out of the draft. Of a round that is tried out nothing goes. */
export function useSending({ survey, state, sent, keeper }: ToSend, onSent: () => void): Sending {
  const { session, roundId, round } = survey;
  const [isUnderWay, setUnderWay] = useState(false);
  const [outcome, setOutcome] = useState<Sending['outcome']>();

  async function send(): Promise<void> {
    if (!isOpen(round, serverNow())) {
      setOutcome('closed');
      return;
    }
    if (round.practice) {
      onSent();
      return;
    }
    setUnderWay(true);
    await keeper.settled();
    const upTo = keeper.keptUpTo();
    // Another tab may have kept something that this one has not heard of.
    const latest = adopted(state, { draft: await loadDraft(session, roundId), sent, upTo });
    const words = latest.comment.trim();
    if (isTooLong(words, COMMENT_MAX)) {
      setOutcome('too-long');
      setUnderWay(false);
      return;
    }
    const answers = { answers: latest.answers, ...(words && { comment: words }) };
    const saved = await recordResponse(session, {
      roundId,
      instrument: round.instrument,
      form: session.form,
      ...answers,
      paceMs: medianPace(pacesOf(latest)),
    }).catch(() => 'not-saved' as const);
    setOutcome(saved);
    setUnderWay(false);
    if (saved === 'not-saved') return;
    await discardSent(session, roundId, answers);
    onSent();
  }

  return { isUnderWay, outcome, send: () => void send() };
}
