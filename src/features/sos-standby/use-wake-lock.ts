import { useEffect, useState } from 'react';

/** Keeps the screen on as long as the page is looked at. False where the browser cannot, or will not. */
export function useWakeLock(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let wanted = true;
    const keep = async () => {
      if (document.visibilityState !== 'visible' || lock?.released === false) return;
      try {
        const got = await navigator.wakeLock.request('screen');
        if (!wanted) {
          await got.release();
          return;
        }
        lock = got;
        got.addEventListener('release', () => setAwake(false));
        setAwake(true);
      } catch {
        setAwake(false);
      }
    };
    const again = () => void keep();
    again();
    document.addEventListener('visibilitychange', again);
    window.addEventListener('pointerdown', again);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('pointerdown', again);
      void lock?.release();
    };
  }, []);
  return awake;
}
