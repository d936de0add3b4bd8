import { coverOf, type CoverReason } from '@domain/accounts/staff-session';
import { useEffect, useEffectEvent, useState } from 'react';
import { beginPresence, onPresence, presence, tellCovered, tellTouched } from '@/local/presence';
import { serverNow } from '@/sync/use-server-now';
import { SIGNS_OF_LIFE } from '@/ui/use-idle';

const LOOK_EVERY_MS = 10_000;
/** A hand that moves is written down no more often, ms. */
const TOUCH_EVERY_MS = 5_000;

export interface CoverState {
  readonly reason: CoverReason | undefined;
  /** Somebody has said who they are. */
  readonly open: () => void;
}

/** Whether this screen is covered, in all tabs alike. `provenAt`: when its adult has last said who they are, ms since 1970. */
export function useCover(provenAt: number | undefined): CoverState {
  const now = () =>
    coverOf({ ...presence(), ...(provenAt !== undefined && { provenMs: serverNow() - provenAt }) });
  const [reason, setReason] = useState(now);
  const look = useEffectEvent(() => {
    const found = now();
    if (found !== undefined && !presence().isCovered) tellCovered();
    setReason(found);
    return found;
  });
  useEffect(() => {
    look();
  }, [provenAt]);
  useEffect(() => {
    // A hand that comes back after a long time opens nothing.
    const touched = () => {
      if (presence().untouchedMs > TOUCH_EVERY_MS && look() === undefined) tellTouched();
    };
    const again = () => void look();
    const timer = setInterval(again, LOOK_EVERY_MS);
    const stop = onPresence(again);
    document.addEventListener('visibilitychange', again);
    for (const sign of SIGNS_OF_LIFE)
      window.addEventListener(sign, touched, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      stop();
      document.removeEventListener('visibilitychange', again);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touched, { capture: true });
    };
  }, []);
  return {
    reason,
    open: () => {
      beginPresence();
      setReason(undefined);
    },
  };
}
