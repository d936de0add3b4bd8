import { useEffect, useState } from 'react';

/** This tablet's clock, ms since 1970, every second: for what is counted from a tap on it. Days and hours go by the school's clock. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
