import { useEffect, useState } from 'react';
import { serverNow } from '@/sync/use-server-now';

const MINUTE_MS = 60_000;

/** The server's time, ms since 1970, on a page that stays open: to the minute. */
export function useMinute(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
