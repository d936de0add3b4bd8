import { useCallback, useEffect, useMemo, useState } from 'react';
import { recall, remember } from '@/local/remembered';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data';
import { useMayShow } from '@/sync/own-data/use-may-show';
import { useSchoolDay } from '@/sync/use-server-now';
import { optionKeys } from './new-options';

export interface NewOptions {
  /** What this tablet has not shown to this pupil yet. */
  readonly unseen: readonly string[];
  /** All of it has been looked at. */
  readonly markSeen: () => void;
}

/** Until the tablet has been looked through, or where it cannot remember, nothing is new. */
export function useNewOptions(session: PupilSession, own: OwnData | undefined): NewOptions {
  const [seen, setSeen] = useState<readonly string[]>();
  const today = useSchoolDay();
  const mayShow = useMayShow(own);
  const keys = useMemo(() => (own ? optionKeys(own, today, mayShow) : []), [own, today, mayShow]);
  useEffect(() => {
    let isHere = true;
    void recall(session, 'options').then(
      (value) => isHere && setSeen(Array.isArray(value) ? value.map(String) : []),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [session]);
  const markSeen = useCallback(() => {
    setSeen(keys);
    void remember(session, 'options', keys);
  }, [session, keys]);
  return { unseen: seen ? keys.filter((key) => !seen.includes(key)) : [], markSeen };
}
