import { useEffect, useState } from 'react';
import { tabletDatabase } from '@/local/database';
import { rowId } from '@/local/sealing';
import type { PupilSession } from '@/local/session-types';
import { useTabletQuery } from '@/local/use-tablet-query';
import { useOnline } from '../use-online';
import { useSending } from '../answers/sending';

/** `waiting`: it goes when there is a network. `trying`: there is one, and it is tried again. `refused`: the server did not take it, it is kept here. */
export type Arrival = 'arrived' | 'sending' | 'waiting' | 'trying' | 'refused';

/** How long something that waits is said to be on its way while the tablet believes it has a network, ms. */
const ON_ITS_WAY_MS = 8_000;

/** Where one document of this pupil is; `undefined` until it was looked at, and while it cannot be. What this tablet does not hold has arrived. */
export function useArrival({ uid }: PupilSession, path: string): Arrival | undefined {
  const state = useTabletQuery(
    () => stateOf(uid, path).catch(() => undefined),
    [uid, path],
    'arrived' as const,
  );
  const isSending = useSending();
  const isYoung = useIsYoung(state === 'waiting');
  const online = useOnline();
  if (state === undefined || state === 'arrived') return state;
  if (state !== 'waiting') return 'refused';
  if (isSending || (isYoung && online)) return 'sending';
  return online ? 'trying' : 'waiting';
}

async function stateOf(uid: string, path: string) {
  // A live query follows what is read before anything else is waited for.
  const rows = await tabletDatabase().outbox.where('uid').equals(uid).toArray();
  const id = await rowId(uid, path);
  return rows.find((row) => row.id === id)?.state ?? 'arrived';
}

function useIsYoung(isWaiting: boolean): boolean {
  const [isOld, setIsOld] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setIsOld(true), ON_ITS_WAY_MS);
    return () => {
      clearTimeout(timer);
      setIsOld(false);
    };
  }, [isWaiting]);
  return !isOld;
}
