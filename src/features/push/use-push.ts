import { useState } from 'react';
import type { Session } from '@/local/session-types';
import { type PushState, pushState, switchPushOff, switchPushOn } from '@/sync/push';

export interface Push {
  readonly state: PushState;
  readonly busy: boolean;
  /** The last attempt to switch it on did not come through. */
  readonly failed: boolean;
  switchOn: () => void;
  switchOff: () => void;
}

/** Push on this device for whoever is signed in. Nothing is asked before `switchOn`, which a tap has to call. */
export function usePush(session: Session): Push {
  const [state, setState] = useState(() => pushState(session.uid));
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const run = async (change: () => Promise<unknown>) => {
    setBusy(true);
    setFailed(false);
    try {
      await change();
    } catch {
      setFailed(true);
    }
    setState(pushState(session.uid));
    setBusy(false);
  };
  return {
    state,
    busy,
    failed,
    switchOn: () => void run(() => switchPushOn(session)),
    switchOff: () => void run(() => switchPushOff(session)),
  };
}
