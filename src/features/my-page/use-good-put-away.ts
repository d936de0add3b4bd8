import { useEffect, useState } from 'react';
import { recall, remember } from '@/local/remembered';
import type { PupilSession } from '@/local/session-types';

/** What a child took off this page, on this tablet. Those taken off in this sitting keep their place, to be taken back. */
export function useGoodPutAway(session: PupilSession) {
  const [before, setBefore] = useState<readonly string[]>([]);
  const [justNow, setJustNow] = useState<readonly string[]>([]);
  useEffect(() => {
    let isHere = true;
    const read = recall(session, 'goodPutAway').catch(() => undefined);
    void read.then((stored) => {
      if (isHere && Array.isArray(stored)) setBefore(stored.filter((id) => typeof id === 'string'));
    });
    return () => {
      isHere = false;
    };
  }, [session]);
  const change = (next: readonly string[]) => {
    setJustNow(next);
    void remember(session, 'goodPutAway', [...before, ...next]);
  };
  return {
    hidden: before,
    justNow,
    away: (id: string) => change([...justNow, id]),
    back: (id: string) => change(justNow.filter((one) => one !== id)),
  };
}
