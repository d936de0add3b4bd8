import { useEffect } from 'react';
import { isWaitedFor, ownSignals } from '@domain/signals/own-signals';
import type { PupilSession } from '@/local/session-types';
import { lookForAnswers } from './look-for-answers';
import type { OwnData } from './own-data-types';
import { useMayShow } from './use-may-show';

/** How often what waits for an answer is asked about while the page can be seen, ms: one read, in school hours only. */
const EVERY_MS = 60_000;

/** Looks for answers as long as the child waits for one. When the page is opened or looked at again, a pull asks anyway. */
export function useAnswersPolling(session: PupilSession, own: OwnData | undefined): void {
  const mayShow = useMayShow(own);
  const isWaiting = own !== undefined && ownSignals(own, own.signals).some(isWaitedFor);
  useEffect(() => {
    if (!mayShow || !isWaiting) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void lookForAnswers(session);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [session, mayShow, isWaiting]);
}
