import { useEffect, useState } from 'react';
import { hasSeenFirstRun, rememberFirstRun } from '@/local/first-run';
import type { PupilSession } from '@/local/session-types';

/** `undefined` while the tablet is being looked through. */
export function useFirstRun(session: PupilSession): { isNew: boolean | undefined; end: () => void } {
  const [isNew, setIsNew] = useState<boolean>();
  useEffect(() => {
    let isHere = true;
    void hasSeenFirstRun(session).then((seen) => {
      if (isHere) setIsNew(!seen);
    });
    return () => {
      isHere = false;
    };
  }, [session]);
  return {
    isNew,
    end: () => {
      if (isNew !== true) return;
      setIsNew(false);
      void rememberFirstRun(session);
    },
  };
}
