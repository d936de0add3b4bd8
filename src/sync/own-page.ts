/** A pupil's own data as a page needs it: there, on its way, or not to be had now. */
import { useEffect, useState } from 'react';
import type { PupilSession } from '@/local/session-types';
import { refreshOwnData, useOwnData } from './own-data';
import type { OwnData } from './own-data-types';

export type OwnPage =
  | { readonly state: 'ready'; readonly data: OwnData }
  | { readonly state: 'loading' }
  /** Never pulled on this tablet, and the server does not answer. */
  | { readonly state: 'offline'; readonly retry: () => void };

/** Opening several pages in a row pulls once. */
const FRESH_MS = 60_000;

/** The own data for a page, pulled anew when the copy here is older than a minute. */
export function useOwnPage(session: PupilSession): OwnPage {
  const data = useOwnData(session);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const refreshedAt = data?.refreshedAt;

  useEffect(() => {
    if (refreshedAt !== undefined && Date.now() - Date.parse(refreshedAt) < FRESH_MS) return;
    let isHere = true;
    void refreshOwnData(session).then((outcome) => {
      if (isHere) setFailed(outcome !== 'fresh');
    });
    return () => {
      isHere = false;
    };
  }, [session, refreshedAt, attempt]);

  if (data) return { state: 'ready', data };
  if (!failed) return { state: 'loading' };
  return {
    state: 'offline',
    retry: () => {
      setFailed(false);
      setAttempt(attempt + 1);
    },
  };
}
