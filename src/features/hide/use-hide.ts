import { useCallback, useEffect, useRef, useState } from 'react';
import { isOfConversion } from '@/ui/conversion';

/** Two presses within this time, ms, hide the screen. */
const TWICE_MS = 600;

/** In this tab only: it ends with the tab, and says nothing about who uses it. */
const KEY = 'soramoyo.hidden';

/**
 * かくす: one tap, or Escape twice. Shown again, the screen is where it was: focus and scrolling included. A reload, of whoever
 * causes it, uncovers nothing.
 */
export function useHide(): { hidden: boolean; toggle: () => void } {
  const [hidden, setHidden] = useState(wasHidden);
  const place = useRef<{ focus: Element | null; top: number }>(undefined);

  const toggle = useCallback(() => {
    if (!hidden) place.current = { focus: document.activeElement, top: window.scrollY };
    remember(!hidden);
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
      if (event.key !== 'Escape' || isOfConversion(event)) return;
      if (event.timeStamp - last < TWICE_MS) toggle();
      last = event.timeStamp;
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [toggle]);

  return { hidden, toggle };
}

function wasHidden(): boolean {
  try {
    return sessionStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}

function remember(hidden: boolean): void {
  try {
    if (hidden) sessionStorage.setItem(KEY, 'yes');
    else sessionStorage.removeItem(KEY);
  } catch {
    // Only remembering fails.
  }
}
