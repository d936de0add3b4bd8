import { useEffect, useRef, useSyncExternalStore } from 'react';
import { canSound, onSoundChange, play, type Sound, unlockSound } from './chime';

/** Whether this page can make a sound. The first touch or key anywhere on it allows it to. */
export function useSound(): boolean {
  useEffect(() => {
    const unlock = () => void unlockSound();
    // Whoever has just signed in has touched the page already.
    if ('userActivation' in navigator && navigator.userActivation.hasBeenActive) unlock();
    window.addEventListener('pointerdown', unlock);
    window.addEventListener('keydown', unlock);
    return () => {
      window.removeEventListener('pointerdown', unlock);
      window.removeEventListener('keydown', unlock);
    };
  }, []);
  return useSyncExternalStore(onSoundChange, canSound);
}

/** Plays at once when `wanted` grows, and again every `everyMs` as long as it is more than none. */
export function useRepeatedSound(sound: Sound, wanted: number, everyMs: number, ready: boolean): void {
  const before = useRef(0);
  useEffect(() => {
    const grows = wanted > before.current;
    // What could not be heard yet is heard as soon as the page may make a sound.
    before.current = ready ? wanted : 0;
    if (wanted === 0 || !ready) return;
    if (grows) play(sound);
    const again = setInterval(() => play(sound), everyMs);
    return () => clearInterval(again);
  }, [sound, wanted, everyMs, ready]);
}
