import { useEffect, useState } from 'react';
import type { PupilSession } from '@/local/session-types';
import { type OwnData, refreshOwnData } from '@/sync/own-data/own-data';

/** How long the question waits for the server's word, ms: longer where this tablet has nothing of this pupil yet. */
const PATIENCE_MS = { new: 3_000, known: 1_000 };
const LOOK_AGAIN_AFTER_MS = 10 * 60 * 1000;

let looked: { uid: string; at: number } | undefined;

/**
 * Whether this tablet can know of an answer that was given on another one today. Without a network it asks at once, and so it does
 * whoever answered here the last time, or never yet: should there be another answer all the same, the page turns when it comes.
 */
export function useTodayKnown(session: PupilSession, own: OwnData | undefined, isRead: boolean): boolean {
  const { uid } = session;
  const [isKnown, setIsKnown] = useState(() => !navigator.onLine || hasJustLooked(uid));
  const isNew = own === undefined;
  const isAtHome = own !== undefined && [session.deviceId, undefined].includes(lastDevice(own));

  useEffect(() => {
    if (isKnown || !isRead) return;
    const end = () => {
      looked = { uid, at: Date.now() };
      setIsKnown(true);
    };
    const timer = setTimeout(end, isNew ? PATIENCE_MS.new : PATIENCE_MS.known);
    let isHere = true;
    void refreshOwnData(session).then(() => isHere && end());
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [session, uid, isNew, isKnown, isRead]);

  return isKnown || isAtHome;
}

function lastDevice({ checkIns }: OwnData): string | undefined {
  const lastDay = Object.keys(checkIns).sort().at(-1);
  return lastDay === undefined ? undefined : checkIns[lastDay]?.deviceId;
}

function hasJustLooked(uid: string): boolean {
  return looked?.uid === uid && Math.abs(Date.now() - looked.at) < LOOK_AGAIN_AFTER_MS;
}
