import { useEffect, useEffectEvent } from 'react';

export const SIGNS_OF_LIFE = [
  'pointerdown',
  'pointermove',
  'keydown',
  'wheel',
  'touchmove',
  'scroll',
] as const;

/** Calls `onIdle` once nobody has touched the page for `idleMs`, as long as `active`. */
export function useIdle(active: boolean, idleMs: number, onIdle: () => void): void {
  const tell = useEffectEvent(onIdle);
  useEffect(() => {
    if (!active) return;
    let timer = setTimeout(tell, idleMs);
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(tell, idleMs);
    };
    for (const sign of SIGNS_OF_LIFE)
      window.addEventListener(sign, restart, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, restart, { capture: true });
    };
  }, [active, idleMs]);
}
