/** A pupil's own data as a page needs it: there, on its way, or not to be had now. */
import { useEffect, useState } from 'react';
import type { PupilSession } from '@/local/session-types';
import { refreshOwnData } from './own-data';
import type { OwnData } from './own-data-types';

export type OwnPage =
  | { readonly state: 'ready'; readonly data: OwnData }
  | { readonly state: 'loading' }
  /** Never pulled on this tablet, and the server does not answer. */
  | { readonly state: 'offline'; readonly retry: () => void };

/** What a page can show of `own`. Without a copy on this tablet it waits for a pull, and says so when that fails. */
export function useOwnPage(session: PupilSession, own: OwnData | undefined): OwnPage {
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const isMissing = own === undefined;

  useEffect(() => {
    if (!isMissing) return;
    let isHere = true;
    void refreshOwnData(session).then((outcome) => {
      if (isHere) setFailed(outcome !== 'fresh');
    });
    return () => {
      isHere = false;
    };
  }, [session, isMissing, attempt]);

  if (own) return { state: 'ready', data: own };
  if (!failed) return { state: 'loading' };
  return {
    state: 'offline',
    retry: () => {
      setFailed(false);
      setAttempt(attempt + 1);
    },
  };
}
