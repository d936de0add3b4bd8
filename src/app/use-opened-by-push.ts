import { useEffect, useRef } from 'react';
import { onWorkerMessage, OPEN_SOS, SOS_PATH } from '@/sync/worker-messages';

/** Calls `open` when a notification was tapped: while this window was there, or to open it. */
export function useOpenedByPush(open: () => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    if (location.pathname === SOS_PATH) latest.current();
    return onWorkerMessage(OPEN_SOS, () => latest.current());
  }, []);
}
