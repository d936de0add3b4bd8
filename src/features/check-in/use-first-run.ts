import { useEffect, useState } from 'react';
import { hasSeen, rememberSeen } from '@/local/remembered';
import type { PupilSession } from '@/local/session-types';

/** `undefined` while the tablet is being looked through. */
export function useFirstRun(session: PupilSession): { isNew: boolean | undefined; end: () => void } {
  const [isNew, setIsNew] = useState<boolean>();
  useEffect(() => {
    let isHere = true;
    void hasSeen(session, 'firstRun').then((seen) => {
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
      void rememberSeen(session, 'firstRun');
    },
  };
}
