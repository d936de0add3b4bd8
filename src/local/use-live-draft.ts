import type { SurveyDraft } from '@domain/answers/survey-draft';
import { loadDraft } from './drafts';
import type { PupilSession } from './session-types';
import { useTabletQuery } from './use-tablet-query';

export interface LiveDraft {
  readonly draft: SurveyDraft | undefined;
  /** What `upTo` gave before the tablet was read: what was kept until then is in `draft`. */
  readonly upTo: number;
}

const keptNothing = () => 0;
const NOTHING: LiveDraft = { draft: undefined, upTo: 0 };

/** The draft of a round as it is kept now, by whichever tab; `undefined` while it is being read. */
export function useLiveDraft(
  session: PupilSession,
  roundId: string,
  upTo: () => number = keptNothing,
): LiveDraft | undefined {
  return useTabletQuery(
    async () => {
      const kept = upTo();
      return { upTo: kept, draft: await loadDraft(session, roundId) };
    },
    [session.uid, roundId, upTo],
    NOTHING,
  );
}
