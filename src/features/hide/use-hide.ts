import { useCallback, useEffect, useRef, useState } from 'react';

/** Two presses within this time, ms, hide the screen. */
const TWICE_MS = 600;

/** かくす: one tap, or Escape twice. Shown again, the screen is where it was: focus and scrolling included. */
export function useHide(): { hidden: boolean; toggle: () => void } {
  const [hidden, setHidden] = useState(false);
  const place = useRef<{ focus: Element | null; top: number }>(undefined);

  const toggle = useCallback(() => {
    if (!hidden) place.current = { focus: document.activeElement, top: window.scrollY };
    setHidden(!hidden);
  }, [hidden]);

  useEffect(() => {
    if (hidden || !place.current) return;
    const { focus, top } = place.current;
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
    window.scrollTo(0, top);
  }, [hidden]);

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
