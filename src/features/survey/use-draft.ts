import { useEffect, useState } from 'react';
import { loadDraft, type Draft } from '@/local/drafts';
import type { PupilSession } from '@/local/session';

export type LoadedDraft =
  { readonly state: 'loading' } | { readonly state: 'ready'; readonly draft: Draft | undefined };

/** The draft of a round as it was when the page was opened. */
export function useDraft(session: PupilSession, roundId: string): LoadedDraft {
  const [loaded, setLoaded] = useState<LoadedDraft>({ state: 'loading' });
  useEffect(() => {
    let isHere = true;
    void loadDraft(session, roundId).then((draft) => {
      if (isHere) setLoaded({ state: 'ready', draft });
    });
    return () => {
      isHere = false;
    };
  }, [session, roundId]);
  return loaded;
}
