import { useCallback, useEffect, useState } from 'react';

/** Two presses within this time, ms, hide the screen. */
const TWICE_MS = 600;

/** かくす: one tap, or Escape twice. The tab's title turns neutral with it. */
export function useHide(): { hidden: boolean; toggle: () => void } {
  const [hidden, setHidden] = useState(false);
  const toggle = useCallback(() => setHidden((before) => !before), []);

  useEffect(() => {
    let last = -Infinity;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      if (event.timeStamp - last < TWICE_MS) toggle();
      last = event.timeStamp;
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [toggle]);

  return { hidden, toggle };
}
