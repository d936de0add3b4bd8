import { useEffect, useState } from 'react';
import { measureClockOffset } from './server-clock';

const MEASURE_AGAIN_AFTER_MS = 10 * 60 * 1000;

/** The server's time in ms since 1970, every second: minutes of waiting must not depend on how this device's clock is set. */
export function useServerNow(): number {
  const [offset, setOffset] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const measure = async () => {
      const measured = await measureClockOffset({ fetch: window.fetch.bind(window), now: Date.now });
      // The header knows whole seconds: less than that is no difference.
      if (measured !== undefined) setOffset(Math.abs(measured) > 2000 ? measured : 0);
    };
    void measure();
    const again = setInterval(() => void measure(), MEASURE_AGAIN_AFTER_MS);
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => {
      clearInterval(again);
      clearInterval(tick);
    };
  }, []);
  return now + offset;
}
